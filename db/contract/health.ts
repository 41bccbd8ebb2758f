import { z } from 'zod'
import { idSchema, optionalLinesSchema, revisionSchema } from './fields'
import { command, everyRole, fileKeepers, query } from './method'
import { fieldsSchemaOf, recordSchemaOf } from './record'
import { healthRecord } from './records/health-record'

export { healthRecordKinds } from './records/health-record'

export const bloodGroups = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const
export const disabilityKinds = [
  'none',
  'physical',
  'mental',
  'sight',
  'hearing',
  'speech',
  'multiple',
  'other',
] as const
export const disabilityDegrees = ['mild', 'moderate', 'severe', 'very_severe'] as const

/** What is true of a child's health on the whole; missing stays missing. */
export const healthFieldsSchema = z.strictObject({
  bloodGroup: z.enum(bloodGroups).nullable(),
  disabilityKind: z.enum(disabilityKinds).nullable(),
  disabilityDegree: z.enum(disabilityDegrees).nullable(),
  note: optionalLinesSchema(2000),
})
export type HealthFields = z.output<typeof healthFieldsSchema>

/** A dated record. */
export const healthRecordFieldsSchema = fieldsSchemaOf(healthRecord)
export type HealthRecordFields = z.output<typeof healthRecordFieldsSchema>
export const healthRecordSchema = recordSchemaOf(healthRecord)
export type HealthRecord = z.output<typeof healthRecordSchema>

export const healthMethods = {
  'health.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.strictObject({
      revision: z.number(),
      fields: healthFieldsSchema,
      records: z.array(healthRecordSchema),
    }),
    roles: everyRole,
    reads: ['health'],
    child: 'childId',
  }),
  /** `revision` is the one read; 0 where there was none yet. */
  'health.save': command({
    input: z.strictObject({ childId: idSchema, revision: z.int().min(0), fields: healthFieldsSchema }),
    output: z.strictObject({ revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['health'],
  }),
}
