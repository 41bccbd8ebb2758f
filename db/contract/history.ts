import { z } from 'zod'
import { childSchema } from './children'
import { idSchema } from './fields'
import { command, directorOnly, everyRole, fileKeepers, query } from './method'

/** One change of a file: who, when, by which method, and each changed field from → to. */
export const changeSchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  userName: z.string().nullable(),
  method: z.string(),
  subject: z.string(),
  recordId: z.string(),
  changes: z.record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() })),
})
export type Change = z.infer<typeof changeSchema>

/** What was done to a file, and who looked at it. */
export const historyMethods = {
  /** Changes of the file, newest first. */
  'children.history': query({
    input: z.strictObject({ id: idSchema }),
    output: z.array(changeSchema),
    roles: fileKeepers,
    reads: 'everything',
    child: 'id',
  }),
  /** A file as it stood at the end of a day. */
  'children.asOf': query({
    input: z.strictObject({ id: idSchema, on: z.string() }),
    output: z.strictObject({
      child: childSchema.nullable(),
      /** Records of that day by subject: field → value. */
      records: z.array(
        z.strictObject({
          subject: z.string(),
          recordId: z.string(),
          values: z.record(z.string(), z.unknown()),
        }),
      ),
      changesSince: z.array(changeSchema),
    }),
    roles: fileKeepers,
    reads: 'everything',
    child: 'id',
  }),
  /** Notes that the one signed in opened the file; once in ten minutes at most. */
  'children.noteOpening': command({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({}),
    roles: everyRole,
    writes: ['opening'],
  }),
  /** Who opened a file, newest first. */
  'children.openings': query({
    input: z.strictObject({ id: idSchema }),
    output: z.array(z.strictObject({ userName: z.string(), at: z.string() })),
    roles: directorOnly,
    reads: ['opening'],
    child: 'id',
  }),
  /** The files the one signed in opened last. */
  'children.recent': query({
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        childId: idSchema,
        fileNumber: z.string().nullable(),
        firstName: z.string().nullable(),
        lastName: z.string().nullable(),
        at: z.string(),
      }),
    ),
    roles: everyRole,
    reads: ['opening', 'child'],
  }),
}
