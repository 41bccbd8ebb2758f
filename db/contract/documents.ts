import { z } from 'zod'
import { idSchema, optionalDateSchema, optionalTextSchema, revisionSchema } from './fields'
import { command, everyRole, fileKeepers, query } from './method'
import { pathSchema } from './paths'

/** The named places of a file's papers. */
export const documentSlots = [
  'photo',
  'judicial_order',
  'birth_certificate',
  'national_card',
  'medical',
  'school_record',
  'insurance_booklet',
  'contract',
  'other',
] as const
export type DocumentSlot = (typeof documentSlots)[number]
/** Slots that every file of a child in care should fill. */
export const requiredSlots = ['photo', 'judicial_order', 'birth_certificate'] as const
export const mediaTypes = ['image/png', 'image/jpeg', 'application/pdf'] as const
/** 20 MB. */
export const LARGEST_PAGE = 20 * 1024 * 1024
/** A photo of a child is cropped to at most this many points before it is stored, so that a list of children can show it. */
export const PHOTO_WIDTH = 600
export const PHOTO_HEIGHT = 800

export const documentPageSchema = z.strictObject({
  id: idSchema,
  pageNumber: z.number(),
  mediaType: z.enum(mediaTypes),
  bytes: z.number(),
})
export const documentSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  slot: z.enum(documentSlots),
  title: z.string().nullable(),
  datedOn: z.string().nullable(),
  pages: z.array(documentPageSchema),
})
export type FileDocument = z.infer<typeof documentSchema>

const pageSourceSchema = z.union([
  /** A file chosen by `shell.chooseScan`. */
  z.strictObject({ path: pathSchema('scan') }),
  /** What the page made itself (a cropped photo), base64. */
  z.strictObject({ base64: z.string().min(1).max(30_000_000) }),
])

export const documentMethods = {
  'documents.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.strictObject({ documents: z.array(documentSchema), missing: z.array(z.enum(documentSlots)) }),
    roles: everyRole,
    reads: ['document', 'placement'],
    child: 'childId',
  }),
  /** One page's content, base64. */
  'documents.page': query({
    input: z.strictObject({ pageId: idSchema }),
    output: z.strictObject({ mediaType: z.enum(mediaTypes), base64: z.string() }),
    roles: everyRole,
    reads: ['document'],
  }),
  /** The cropped photos of some children, small enough for a list; null where there is none. */
  'documents.photos': query({
    input: z.strictObject({ childIds: z.array(idSchema).max(500) }),
    output: z.array(
      z.strictObject({
        childId: idSchema,
        base64: z.string().nullable(),
        mediaType: z.enum(mediaTypes).nullable(),
      }),
    ),
    roles: everyRole,
    reads: ['document'],
    child: 'childIds',
  }),
  /**
   * A picture chosen by `shell.chooseScan`, base64, to be cropped before it is stored; nothing is stored. INVALID_INPUT `source` as in
   * `documents.addPage`.
   */
  'documents.chosenPicture': query({
    input: z.strictObject({ path: pathSchema('scan') }),
    output: z.strictObject({ mediaType: z.enum(mediaTypes), base64: z.string() }),
    roles: fileKeepers,
    reads: 'nothing',
  }),
  /**
   * Adds a page: to a document (`documentId`, whose title and date stay), or as the first of a new one in the slot; a photo takes the place
   * of the one before. INVALID_INPUT `source` `wrong_kind` (neither PNG, JPEG nor PDF by its content, or a photo that is a PDF) |
   * `broken_file` | `locked_file` (a PDF with a password) | `too_large` (over 20 MB or 200 million points; a photo over 600 × 800 points);
   * nothing is stored then. CONFLICT `same_page` when the slot has that page already. NOT_FOUND `no_file`.
   */
  'documents.addPage': command({
    input: z.strictObject({
      childId: idSchema,
      documentId: idSchema.optional(),
      slot: z.enum(documentSlots),
      title: optionalTextSchema(120),
      datedOn: optionalDateSchema,
      source: pageSourceSchema,
    }),
    output: z.strictObject({ documentId: idSchema, pageId: idSchema }),
    roles: fileKeepers,
    writes: ['document'],
  }),
  /** INVALID_INPUT `slot` `needs_crop`: nothing is moved into the place of the photo. */
  'documents.update': command({
    input: z.strictObject({
      id: idSchema,
      revision: revisionSchema,
      slot: z.enum(documentSlots),
      title: optionalTextSchema(120),
      datedOn: optionalDateSchema,
    }),
    output: z.strictObject({ revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['document'],
  }),
  /** Takes a document (or one page of it; with its last page the document goes) off the file; it can be put back (`documents.putBack`). */
  'documents.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema, pageId: idSchema.optional() }),
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['document'],
  }),
  /** A photo takes the place of the one that came in between. CONFLICT `same_page` when the slot has that page again. */
  'documents.putBack': command({
    input: z.strictObject({ id: idSchema, pageId: idSchema.optional() }),
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['document'],
  }),
}
