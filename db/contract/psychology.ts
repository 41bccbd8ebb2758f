import { z } from 'zod'
import { dateSchema, idSchema, optionalLinesSchema, optionalTextSchema, revisionSchema } from './fields'
import { command, psychologyReaders, query } from './method'

export const psychologyKinds = ['session', 'assessment'] as const
/** A session or an assessment. Only a psychologist and the director ever see one: no list, search, export, print, history or log of others holds it. */
export const psychologyFieldsSchema = z.strictObject({
  kind: z.enum(psychologyKinds, 'required'),
  onDay: dateSchema,
  byName: optionalTextSchema(100),
  tool: optionalTextSchema(120),
  summary: z
    .string('required')
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'required').max(10_000, 'too_long')),
  plan: optionalLinesSchema(5000),
})
export type PsychologyFields = z.output<typeof psychologyFieldsSchema>
export const psychologySchema = z.strictObject({
  ...psychologyFieldsSchema.shape,
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
})
export type PsychologyRecord = z.output<typeof psychologySchema>

export const psychologyMethods = {
  'psychology.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.array(psychologySchema),
    roles: psychologyReaders,
  }),
  'psychology.save': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      childId: idSchema,
      fields: psychologyFieldsSchema,
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: psychologyReaders,
  }),
  'psychology.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: psychologyReaders,
  }),
}
