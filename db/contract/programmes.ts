import { z } from 'zod'
import { centerKinds } from './centers'
import {
  amountSchema,
  countSchema,
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalTextSchema,
  revisionSchema,
} from './fields'
import { command, directorOnly, everyRole, query } from './method'

/** What entitles to a programme: the days in a home, a dated support of the child, or a request that is granted once. */
export const programmeBases = ['residential', 'support', 'grant'] as const
/** Into whose account it is paid; `savings` is the child's own account, locked to 18 (حساب آتیه). */
export const payees = ['center', 'family', 'child', 'savings'] as const
/** How a month that is not full is paid: whole, or by its entitled days over the days of the month. */
export const prorations = ['whole_month', 'days'] as const
/** How the last fraction of a rounding unit is dealt with, once per line. */
export const roundings = ['down', 'nearest', 'up'] as const
export const roundingUnits = [1, 1000, 10_000] as const
/** In a whole month the rate is of the entitled day nearest to this one. */
export const rateDays = ['month_start', 'month_end'] as const
/** What must be on the child's file besides the support itself. */
export const programmeConditions = ['income_decile', 'permission'] as const

export const programmeFieldsSchema = z.strictObject({
  /** Needed for a programme of one's own; the words name the others. */
  name: optionalTextSchema(80),
  basis: z.enum(programmeBases),
  payee: z.enum(payees),
  proration: z.enum(prorations),
  rounding: z.enum(roundings),
  roundingUnit: z.union([z.literal(1), z.literal(1000), z.literal(10_000)]),
  rateDay: z.enum(rateDays),
  conditions: z.array(z.enum(programmeConditions)),
  /** The highest income decile that may receive it, 1–10. */
  decileLimit: z.int().min(1, 'too_small').max(10, 'too_large').nullable(),
  active: z.boolean(),
})
export type ProgrammeFields = z.output<typeof programmeFieldsSchema>

/** `id` is the programme's code, as supports, figures and packages write it. */
export const programmeSchema = programmeFieldsSchema.extend({
  id: z.string(),
  revision: revisionSchema,
  name: z.string().nullable(),
})
export type ProgrammeRecord = z.infer<typeof programmeSchema>

/** `monthly` is paid for every month, `once` for the month in which the support begins or the grant is approved. */
export const rhythms = ['monthly', 'once'] as const

/** A dated row. A center kind left out means every kind that has no row of its own on that day. Ages are completed Jalali years, half open. */
export const tariffFieldsSchema = z
  .strictObject({
    programme: z.string('required').min(1, 'required').max(60, 'too_long'),
    startsOn: dateSchema,
    endsOn: optionalDateSchema,
    ageFrom: countSchema.max(120, 'too_large').nullable(),
    ageTo: countSchema.max(120, 'too_large').nullable(),
    centerKind: z.enum(centerKinds).nullable(),
    amountRial: amountSchema,
    rhythm: z.enum(rhythms, 'required'),
    source: optionalTextSchema(300),
  })
  .refine((row) => row.endsOn === null || row.startsOn < row.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })
  .refine((row) => row.ageFrom === null || row.ageTo === null || row.ageFrom < row.ageTo, {
    path: ['ageTo'],
    message: 'end_before_start',
  })
export type TariffFields = z.output<typeof tariffFieldsSchema>

export const tariffSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  programme: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  ageFrom: z.number().nullable(),
  ageTo: z.number().nullable(),
  centerKind: z.enum(centerKinds).nullable(),
  amountRial: z.number(),
  rhythm: z.enum(rhythms),
  source: z.string().nullable(),
})
export type Tariff = z.infer<typeof tariffSchema>

export const programmeMethods = {
  'programmes.list': query({
    input: z.strictObject({}),
    output: z.array(programmeSchema),
    roles: everyRole,
    reads: ['programme'],
  }),
  /** Stores a programme of one's own (no id) or how one is run. INVALID_INPUT `name` `required` for an own one without a name. */
  'programmes.save': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      fields: programmeFieldsSchema,
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: directorOnly,
    writes: ['programme'],
  }),
  /** All tariff rows, newest first within their programme. */
  'tariffs.list': query({
    input: z.strictObject({}),
    output: z.array(tariffSchema),
    roles: everyRole,
    reads: ['tariff'],
  }),
  /**
   * Stores a tariff row. Two rows of one programme and center kind must not share a day and an age: CONFLICT `overlap`, fields
   * `startsOn` `overlap`. With `endPrevious` the open rows that it would overlap and that began earlier end on its first day.
   * `confirmed`: an amount above the setting is meant (else INVALID_INPUT `amountRial` `unusually_large`).
   */
  'tariffs.save': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      fields: tariffFieldsSchema,
      endPrevious: z.boolean().default(false),
      confirmed: z.boolean().default(false),
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: directorOnly,
    writes: ['tariff'],
  }),
  'tariffs.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: directorOnly,
    writes: ['tariff'],
  }),
  /** Adds the published amounts as examples, each with its source; rows that would overlap stored ones are left out. */
  'tariffs.addExamples': command({
    input: z.strictObject({}),
    output: z.strictObject({ added: z.number(), skipped: z.number() }),
    roles: directorOnly,
    writes: ['tariff'],
  }),
}
