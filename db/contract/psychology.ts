import type { z } from 'zod'
import { fieldsSchemaOf, recordSchemaOf } from './record'
import { recordListOf, recordMethodsOf } from './record-methods'
import { psychology } from './records/psychology'

export { psychologyKinds } from './records/psychology'

export const psychologyFieldsSchema = fieldsSchemaOf(psychology)
export type PsychologyFields = z.output<typeof psychologyFieldsSchema>
export const psychologySchema = recordSchemaOf(psychology)
export type PsychologyRecord = z.output<typeof psychologySchema>

export const psychologyMethods = {
  ...recordListOf(psychology),
  ...recordMethodsOf(psychology, psychologyFieldsSchema),
}
