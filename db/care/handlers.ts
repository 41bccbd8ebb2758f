import type { Handlers, SubjectMethodName } from '../context'
import type { careMethods } from '../contract/care'
import type { educationMethods } from '../contract/education'
import type { healthMethods } from '../contract/health'
import type { psychologyMethods } from '../contract/psychology'

type Methods = typeof careMethods & typeof educationMethods & typeof healthMethods & typeof psychologyMethods
export const careHandlers: Handlers<Extract<SubjectMethodName, keyof Methods>> = {} as never
