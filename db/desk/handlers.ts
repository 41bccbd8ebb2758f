import type { Handlers, SubjectMethodName } from '../context'
import type { deskMethods } from '../contract/desk'

export const deskHandlers: Handlers<Extract<SubjectMethodName, keyof typeof deskMethods>> = {} as never
