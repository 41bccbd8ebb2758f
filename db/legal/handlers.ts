import type { Handlers, SubjectMethodName } from '../context'
import type { legalMethods } from '../contract/legal'

export const legalHandlers: Handlers<Extract<SubjectMethodName, keyof typeof legalMethods>> = {} as never
