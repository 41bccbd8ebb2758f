import { z } from 'zod'
import { childFilterSchema, childOrders } from './children'
import { mediaTypes } from './documents'
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

const factSchema = z.strictObject({ label: z.string(), value: z.string() })
const photoSchema = z.strictObject({ mediaType: z.enum(mediaTypes), base64: z.string() }).nullable()

/** A paper made of a child's file, in Persian words: the printed page and the Word file are drawn from the same. */
export const faceSheetSchema = z.strictObject({
  centerName: z.string(),
  title: z.string(),
  name: z.string(),
  day: z.string(),
  demo: z.boolean(),
  photo: photoSchema,
  parts: z.array(
    z.strictObject({
      title: z.string(),
      facts: z.array(factSchema),
      heads: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
  ),
})
export type FaceSheet = z.infer<typeof faceSheetSchema>

/** Which children a list of photos shows, as the list on the screen is found. */
export const childListSchema = childFilterSchema.extend({
  order: z.enum(childOrders).default('name'),
  descending: z.boolean().default(false),
})
export type ChildListRequest = z.output<typeof childListSchema>
/** More children than this are no home: the user narrows the list first. */
export const MOST_PHOTOS = 400

export const photoListSchema = z.strictObject({
  ownerName: z.string(),
  title: z.string(),
  day: z.string(),
  demo: z.boolean(),
  children: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string(),
      facts: z.array(factSchema),
      photo: photoSchema,
    }),
  ),
})
export type PhotoList = z.infer<typeof photoListSchema>

export const letterMethods = {
  'letters.templates': query({
    input: z.strictObject({}),
    output: z.array(letterTemplateSchema),
    roles: everyRole,
    reads: ['letter'],
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
    writes: ['letter'],
  }),
  'letters.removeTemplate': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: directorOnly,
    writes: ['letter'],
  }),
  /** The template's text filled from the child's file; what the file does not know is a line of dots. */
  'letters.draft': query({
    input: z.strictObject({ childId: idSchema, templateId: idSchema }),
    output: z.strictObject({ addressee: z.string().nullable(), body: z.string() }),
    roles: fileKeepers,
    reads: ['letter', 'child', 'placement', 'center'],
    child: 'childId',
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
    writes: ['letter'],
  }),
  'letters.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.array(letterSchema),
    roles: everyRole,
    reads: ['letter', 'child', 'center'],
    child: 'childId',
  }),
  /** «خلاصه پرونده». NOT_FOUND `child`. */
  'letters.faceSheet': query({
    input: z.strictObject({ childId: idSchema }),
    output: faceSheetSchema,
    roles: everyRole,
    reads: [
      'child',
      'placement',
      'insurance',
      'order',
      'education',
      'health',
      'relative',
      'sibling',
      'document',
      'center',
    ],
    child: 'childId',
    readsOfAll: ['child', 'placement', 'relative', 'sibling'],
  }),
  /** The children of the list with their photos. CONFLICT `too_many` over `MOST_PHOTOS`. */
  'letters.photoList': query({
    input: z.strictObject({ ask: childListSchema }),
    output: photoListSchema,
    roles: everyRole,
    reads: ['child', 'placement', 'insurance', 'center', 'document'],
  }),
}
