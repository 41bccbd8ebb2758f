import { z } from 'zod'
import { childSchema, similarChildSchema } from './children'
import { dateSchema, idSchema } from './fields'
import { subjects } from './subjects'
import { command, directorOnly, everyRole, fileKeepers, query } from './method'
import { placementKinds } from './placements'

/** Two files that may be one child. */
export const duplicatePairSchema = z.strictObject({
  one: similarChildSchema,
  other: similarChildSchema,
  score: z.number(),
})
export type DuplicatePair = z.infer<typeof duplicatePairSchema>

/** What of a file goes where in a merge: field by field, `kept` or `merged`. */
export const mergeChoiceSchema = z.enum(['kept', 'merged'])

/** A spell that shares a day with one of the other file. Half open. */
export const sharedSpellSchema = z.strictObject({
  kind: z.enum(placementKinds),
  centerId: idSchema.nullable(),
  startsOn: dateSchema,
  endsOn: dateSchema.nullable(),
})

export const mergeSchema = z.strictObject({
  id: idSchema,
  keptId: idSchema,
  mergedId: idSchema,
  madeAt: z.string(),
  madeBy: z.string(),
  canUndo: z.boolean(),
})

export const duplicateMethods = {
  /** Pairs of the whole register that look like one child and were not said to be two, likeliest first. */
  'duplicates.list': query({
    input: z.strictObject({}),
    output: z.array(duplicatePairSchema),
    roles: fileKeepers,
    reads: ['child', 'placement', 'insurance', 'center', 'sibling', 'relative'],
  }),
  /** Both files side by side, with how many records of each kind would move. */
  'duplicates.compare': query({
    input: z.strictObject({ keptId: idSchema, mergedId: idSchema }),
    output: z.strictObject({
      kept: childSchema,
      merged: childSchema,
      moves: z.partialRecord(z.enum(subjects), z.number()),
      /** Pairs of spells of both that share a day: the merge asks whose are right. */
      overlaps: z.number(),
      shared: z.strictObject({ kept: z.array(sharedSpellSchema), merged: z.array(sharedSpellSchema) }),
    }),
    roles: fileKeepers,
    reads: 'everything',
    child: ['keptId', 'mergedId'],
  }),
  /** The two are two children; the pair is not offered again. */
  'duplicates.notSame': command({
    input: z.strictObject({ oneId: idSchema, otherId: idSchema }),
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['child'],
  }),
  /** Makes one file of two: records and payments of both stand in the kept one, histories stay. CONFLICT `spells_overlap`, `same_child`. */
  'duplicates.merge': command({
    input: z.strictObject({
      keptId: idSchema,
      mergedId: idSchema,
      fields: z.record(z.string(), mergeChoiceSchema),
      /** Whose spells are right where both files have some on the same days; the other's are taken off. */
      spells: mergeChoiceSchema.optional(),
    }),
    output: z.strictObject({ mergeId: idSchema }),
    roles: directorOnly,
    writes: 'everything',
  }),
  /** Takes a merge back: the register is as before it. CONFLICT `changed_since` when the kept file has been changed on top of it. */
  'duplicates.undo': command({
    input: z.strictObject({ mergeId: idSchema }),
    output: z.strictObject({}),
    roles: directorOnly,
    writes: 'everything',
  }),
  'duplicates.merges': query({
    input: z.strictObject({ childId: idSchema.optional() }),
    output: z.array(mergeSchema),
    roles: everyRole,
    reads: 'everything',
  }),
}
