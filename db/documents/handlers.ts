import type { Handlers, SubjectMethodName } from '../context'
import type { documentMethods } from '../contract/documents'

export const documentsHandlers: Handlers<Extract<SubjectMethodName, keyof typeof documentMethods>> =
  {} as never
