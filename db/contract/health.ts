import { z } from 'zod'
import {
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalLinesSchema,
  optionalTextSchema,
  revisionSchema,
  textSchema,
} from './fields'
import { command, everyRole, fileKeepers, query } from './method'

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

export const healthRecordKinds = ['illness', 'allergy', 'medicine', 'vaccination', 'visit'] as const
/** A dated record: an illness or an allergy since a day, a medicine from–to, a vaccination or a visit to a doctor on a day. */
export const healthRecordFieldsSchema = z
  .strictObject({
    kind: z.enum(healthRecordKinds, 'required'),
    title: textSchema(200),
    startsOn: dateSchema,
    endsOn: optionalDateSchema,
    /** Doctor or place. */
    who: optionalTextSchema(120),
    result: optionalLinesSchema(2000),
  })
  .refine((record) => record.endsOn === null || record.startsOn <= record.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })
export type HealthRecordFields = z.output<typeof healthRecordFieldsSchema>
export const healthRecordSchema = z.strictObject({
  ...healthRecordFieldsSchema.shape,
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
})
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
  }),
  /** `revision` is the one read; 0 where there was none yet. */
  'health.save': command({
    input: z.strictObject({ childId: idSchema, revision: z.int().min(0), fields: healthFieldsSchema }),
    output: z.strictObject({ revision: revisionSchema }),
    roles: fileKeepers,
  }),
  'healthRecords.save': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      childId: idSchema,
      fields: healthRecordFieldsSchema,
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
  }),
  'healthRecords.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: fileKeepers,
  }),
}
