import type { Handlers, SubjectMethodName } from '../context'
import type { duplicateMethods } from '../contract/duplicates'

export const duplicatesHandlers: Handlers<Extract<SubjectMethodName, keyof typeof duplicateMethods>> =
  {} as never
