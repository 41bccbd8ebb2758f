import { z } from 'zod'
import { dateSchema, idSchema, optionalAmountSchema, optionalDateSchema, revisionSchema } from './fields'
import { command, fileKeepers } from './method'

/** The programmes that every register has. `emdad` is the family aid of a child kept in a family; a dated support, never a placement. */
export const programmes = [
  'emdad',
  'resident_subsidy',
  'transition_grant',
  'marriage',
  'housing_deposit',
  'education',
  'one_off_aid',
  'sponsor',
  'savings',
] as const
export type Programme = (typeof programmes)[number]

/** A dated spell of support, half open like a placement. A package may bring programmes of its own, so the code is free text. */
export const supportSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  programme: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  /** An amount in rial agreed for this child alone, in place of the tariff. */
  agreedRial: z.number().nullable(),
})
export type Support = z.infer<typeof supportSchema>

export const supportFieldsSchema = z
  .strictObject({
    /** A programme of `programmes.list`. */
    programme: z.string('required').min(1, 'required').max(60, 'too_long'),
    startsOn: dateSchema,
    endsOn: optionalDateSchema,
    agreedRial: optionalAmountSchema,
  })
  .refine((support) => support.endsOn === null || support.startsOn <= support.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })

export const supportMethods = {
  /** Stores a new spell of support (no id) or a change of one. Two spells of one programme must not overlap (CONFLICT, reason `overlap`); an unknown programme is NOT_FOUND, reason `programme`. */
  'supports.save': command({
    input: z.strictObject({
      childId: idSchema,
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      fields: supportFieldsSchema,
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['support'],
  }),
  /** Takes a spell that was entered by mistake off the file; it stays in the history. */
  'supports.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['support'],
  }),
}
