import { z } from 'zod'
import { dateSchema, idSchema, optionalTextSchema, revisionSchema, textSchema } from './fields'
import { command, directorOnly, everyRole, fileKeepers, query } from './method'

const bodySchema = z
  .string('required')
  .transform((text) => text.trim())
  .pipe(z.string().min(1, 'required').max(10_000, 'too_long'))

/** A letter's text with places for what the file knows: {نام} {شماره پرونده} {کد ملی} {تاریخ تولد} {نام پدر} {مرکز} {تاریخ} {شماره نامه}. */
export const letterTemplateSchema = z.strictObject({
  id: idSchema,
  revision: z.number(),
  title: z.string(),
  addressee: z.string().nullable(),
  body: z.string(),
  /** The three that every register has cannot be removed. */
  isBuiltIn: z.boolean(),
})
export type LetterTemplate = z.infer<typeof letterTemplateSchema>

/** A letter that was made, with its number (center code / Jalali year / counter) and the text as it went out. */
export const letterSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  childId: idSchema,
  kind: z.string(),
  datedOn: z.string(),
  addressee: z.string().nullable(),
  body: z.string(),
  madeBy: z.string(),
  centerName: z.string().nullable(),
})
export type Letter = z.infer<typeof letterSchema>

export const letterMethods = {
  'letters.templates': query({
    input: z.strictObject({}),
    output: z.array(letterTemplateSchema),
    roles: everyRole,
  }),
  'letters.saveTemplate': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: z.int().min(0).optional(),
      title: textSchema(80),
      addressee: optionalTextSchema(120),
      body: bodySchema,
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: directorOnly,
  }),
  'letters.removeTemplate': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: directorOnly,
  }),
  /** The template's text filled from the child's file; what the file does not know is a line of dots. */
  'letters.draft': query({
    input: z.strictObject({ childId: idSchema, templateId: idSchema }),
    output: z.strictObject({ addressee: z.string().nullable(), body: z.string() }),
    roles: fileKeepers,
  }),
  'letters.make': command({
    input: z.strictObject({
      childId: idSchema,
      templateId: idSchema,
      datedOn: dateSchema,
      addressee: optionalTextSchema(120),
      body: bodySchema,
    }),
    output: letterSchema,
    roles: fileKeepers,
  }),
  'letters.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.array(letterSchema),
    roles: everyRole,
  }),
}
