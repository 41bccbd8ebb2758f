import { z } from 'zod'
import { severities } from './findings'
import { accountReaders, command, managers } from './method'
import { pathSchema } from './paths'

/** A fault or remark of a package at its place; `rule` is a rule of the data or a fault of form (`F…`). */
const packageFindingSchema = z.strictObject({
  file: z.string(),
  line: z.number(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
})

export const packageMethods = {
  /**
   * Writes the whole register but a psychologist's notes as a package of the open format into a folder, or into one file when `to` ends
   * in .zip. Account numbers and staff's national ids are in it. Who took it out and when is in the audit before anything is written.
   */
  'register.export': command({
    input: z.strictObject({ to: pathSchema('never'), withDocuments: z.boolean().default(true) }),
    /** Rows of each file. */
    output: z.strictObject({ rows: z.record(z.string(), z.number()) }),
    roles: accountReaders,
    writes: ['register'],
  }),
  /**
   * Takes a package of the open format in, whole or not at all, after a backup; `refused` when nothing was stored. It adds up homes or
   * moves one, which is not a social worker's business.
   */
  'register.import': command({
    input: z.strictObject({
      from: pathSchema('never'),
      dryRun: z.boolean().default(false),
      acceptWarnings: z.boolean().default(false),
    }),
    output: z.strictObject({
      findings: z.array(packageFindingSchema),
      stored: z.record(z.string(), z.number()),
      refused: z.boolean(),
    }),
    roles: managers,
    writes: 'everything',
  }),
}
