import { z } from 'zod'
import {
  countSchema,
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalTextSchema,
  revisionSchema,
  textSchema,
} from './fields'
import { command, directorOnly, everyRole, query } from './method'

export const centerKinds = [
  'infant_home',
  'toddler_home',
  'children_home',
  'adolescent_home',
  'temporary_home',
  'tarek_home',
  'inclusive_home',
  // A center made from its name alone; nothing is assumed of it.
  'unknown',
] as const
export const ownerships = ['governmental', 'non_governmental', 'trustee_board', 'unknown'] as const
export const licensedSexes = ['female', 'male', 'mixed'] as const

export const centerFieldsSchema = z
  .strictObject({
    name: textSchema(),
    kind: z.enum(centerKinds, 'required'),
    ownership: z.enum(ownerships, 'required'),
    province: optionalTextSchema(60),
    county: optionalTextSchema(60),
    capacity: countSchema.nullable(),
    licensedSex: z.enum(licensedSexes).nullable(),
    /** Completed Jalali years; from is included, to is not. */
    licensedAgeFrom: countSchema.max(120, 'too_large').nullable(),
    licensedAgeTo: countSchema.max(120, 'too_large').nullable(),
    licenceNumber: optionalTextSchema(60),
    openedOn: optionalDateSchema,
    closedOn: optionalDateSchema,
  })
  .refine(
    (center) => center.openedOn === null || center.closedOn === null || center.openedOn <= center.closedOn,
    {
      path: ['closedOn'],
      message: 'end_before_start',
    },
  )
  .refine(
    (center) =>
      center.licensedAgeFrom === null ||
      center.licensedAgeTo === null ||
      center.licensedAgeFrom < center.licensedAgeTo,
    { path: ['licensedAgeTo'], message: 'end_before_start' },
  )
export type CenterFields = z.output<typeof centerFieldsSchema>

export const centerSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  /** A short number in the register, the first part of a return's number. */
  code: z.string(),
  /** The id it had in the package it came with. */
  externalId: z.string().nullable(),
  name: z.string(),
  kind: z.enum(centerKinds),
  ownership: z.enum(ownerships),
  province: z.string().nullable(),
  county: z.string().nullable(),
  capacity: z.number().nullable(),
  licensedSex: z.enum(licensedSexes).nullable(),
  licensedAgeFrom: z.number().nullable(),
  licensedAgeTo: z.number().nullable(),
  licenceNumber: z.string().nullable(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** Children in a residential spell here on the day asked for. */
  residents: z.number(),
  staff: z.number(),
})
export type Center = z.infer<typeof centerSchema>

export const centerMethods = {
  /** All centers in Persian order of name, with residents and staff on the day (the register's day when left out). */
  'centers.list': query({
    input: z.strictObject({ on: dateSchema.optional() }),
    output: z.array(centerSchema),
    roles: everyRole,
    reads: ['center', 'placement', 'staff'],
  }),
  /** Stores a new center (no id) or a change (id and revision). */
  'centers.save': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      fields: centerFieldsSchema,
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: directorOnly,
    writes: ['center'],
  }),
}
