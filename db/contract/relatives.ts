import { z } from 'zod'
import { sexes } from './children'
import {
  idSchema,
  optionalDateSchema,
  optionalLinesSchema,
  optionalNameSchema,
  optionalNationalIdSchema,
  optionalTextSchema,
  revisionSchema,
} from './fields'
import { command, everyRole, fileKeepers, query } from './method'
import { placementKinds } from './placements'
import { fieldsSchemaOf } from './record'
import { childRelative, standings } from './records/child-relative'

export const lifeStates = ['alive', 'dead', 'unknown'] as const
export { standings } from './records/child-relative'

/** What is true of the person, in whoever's file she stands. At least one name is asked for (fault `required`). */
export const relativeFieldsSchema = z
  .strictObject({
    firstName: optionalNameSchema,
    lastName: optionalNameSchema,
    fatherName: optionalNameSchema,
    nationalId: optionalNationalIdSchema,
    birthDate: optionalDateSchema,
    life: z.enum(lifeStates, 'required'),
    phone: optionalTextSchema(40),
    address: optionalTextSchema(300),
    note: optionalLinesSchema(1000),
  })
  .refine((person) => person.firstName !== null || person.lastName !== null, {
    path: ['lastName'],
    message: 'required',
  })
export type RelativeFields = z.output<typeof relativeFieldsSchema>

/** What she is to this child. */
export const relationFieldsSchema = fieldsSchemaOf(childRelative).omit({ relativeId: true })
export type RelationFields = z.output<typeof relationFieldsSchema>

/** A relative in a child's file. `sharedWith`: how many other files she stands in. */
export const childRelativeSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  relativeId: idSchema,
  relativeRevision: revisionSchema,
  person: z.strictObject({
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    fatherName: z.string().nullable(),
    nationalId: z.string().nullable(),
    birthDate: z.string().nullable(),
    life: z.enum(lifeStates),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    note: z.string().nullable(),
  }),
  relation: z.string(),
  isGuardian: z.boolean(),
  standing: z.enum(standings).nullable(),
  reason: z.string().nullable(),
  sharedWith: z.number(),
})
export type ChildRelative = z.infer<typeof childRelativeSchema>

export const siblingKinds = ['full', 'same_father', 'same_mother', 'step', 'unknown'] as const
/** A sibling as seen from one child, with where she is today. `apart`: both are in care and not in one place. */
export const siblingSchema = z.strictObject({
  linkId: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  kind: z.enum(siblingKinds),
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  sex: z.enum(sexes),
  birthDate: z.string().nullable(),
  placementKind: z.enum(placementKinds).nullable(),
  centerName: z.string().nullable(),
  apart: z.boolean(),
})
export type Sibling = z.infer<typeof siblingSchema>

/** A known relative who may be the one being entered, with all that is known of her: a save of her sends it back. */
export const relativeFoundSchema = z.strictObject({
  relativeId: idSchema,
  revision: revisionSchema,
  ...childRelativeSchema.shape.person.shape,
  /** Relation and file number in the files she stands in. */
  files: z.array(
    z.strictObject({ childId: idSchema, fileNumber: z.string().nullable(), relation: z.string() }),
  ),
})

export const relativeMethods = {
  'relatives.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.strictObject({ relatives: z.array(childRelativeSchema), siblings: z.array(siblingSchema) }),
    roles: everyRole,
    reads: ['relative', 'sibling', 'child', 'placement', 'center'],
  }),
  /** Relatives of the register by folded name or national id, those of the child's siblings first; at most twenty. */
  'relatives.search': query({
    input: z.strictObject({ childId: idSchema, text: z.string().max(200, 'too_long') }),
    output: z.array(relativeFoundSchema),
    roles: fileKeepers,
    reads: ['relative', 'sibling', 'child'],
  }),
  /**
   * Puts a relative into a child's file: a new person, or one who is known (`relativeId`). `id`: a change of the relation. The
   * person's own fields change in every file she stands in. CONFLICT `already_relative`. `alsoSiblings`: the same relation is
   * made in the files of the child's siblings who do not have her yet.
   */
  'relatives.save': command({
    input: z.strictObject({
      childId: idSchema,
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      relativeId: idSchema.optional(),
      relativeRevision: revisionSchema.optional(),
      person: relativeFieldsSchema,
      relation: relationFieldsSchema,
      alsoSiblings: z.boolean().default(false),
    }),
    output: z.strictObject({ id: idSchema, relativeId: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['relative'],
  }),
  /** Takes her out of this child's file; the person stays in the others'. */
  'relatives.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['relative'],
  }),
  /** Links two children, seen from both sides. CONFLICT `already_siblings`, `same_child`. */
  'siblings.link': command({
    input: z.strictObject({ childId: idSchema, siblingId: idSchema, kind: z.enum(siblingKinds) }),
    output: z.strictObject({ linkId: idSchema }),
    roles: fileKeepers,
    writes: ['sibling'],
  }),
  'siblings.unlink': command({
    input: z.strictObject({ linkId: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['sibling'],
  }),
}
