import type { Handlers, SubjectMethodName } from '../context'
import type { relativeMethods } from '../contract/relatives'

export const relativesHandlers: Handlers<Extract<SubjectMethodName, keyof typeof relativeMethods>> =
  {} as never
