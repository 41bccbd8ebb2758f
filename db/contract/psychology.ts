import type { z } from 'zod'
import { fieldsSchemaOf, recordSchemaOf } from './record'
import { psychology } from './records/psychology'

export { psychologyKinds } from './records/psychology'

export const psychologyFieldsSchema = fieldsSchemaOf(psychology)
export type PsychologyFields = z.output<typeof psychologyFieldsSchema>
export const psychologySchema = recordSchemaOf(psychology)
export type PsychologyRecord = z.output<typeof psychologySchema>
