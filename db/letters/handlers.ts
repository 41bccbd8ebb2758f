import type { Handlers, SubjectMethodName } from '../context'
import type { letterMethods } from '../contract/letters'

export const lettersHandlers: Handlers<Extract<SubjectMethodName, keyof typeof letterMethods>> = {} as never
