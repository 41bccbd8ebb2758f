import { z } from 'zod'
import { command, everyRole, query } from './method'

const formSchema = z.string().min(1, 'required').max(200, 'too_long')
const MOST_TYPED = 500_000

/**
 * What was typed into a form and not saved yet. It lies in the register, so it is encrypted and outlives a crash, and is given back
 * only to who typed it, in the same role. It is no record: neither history nor export nor anyone else's answer holds it.
 */
export const draftMethods = {
  /** The forms of which something is kept, newest first. */
  'drafts.list': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ form: z.string(), at: z.string() })),
    roles: everyRole,
  }),
  /** What is kept of a form, as the JSON text that the page gave; it stays kept until it is dropped. */
  'drafts.take': query({
    input: z.strictObject({ form: formSchema }),
    output: z.strictObject({ typed: z.string(), at: z.string() }).nullable(),
    roles: everyRole,
  }),
  /** Keeps what is typed, in place of what was kept of the form before. */
  'drafts.keep': command({
    input: z.strictObject({ form: formSchema, typed: z.string().max(MOST_TYPED, 'too_long') }),
    output: z.strictObject({}),
    roles: everyRole,
  }),
  /** The form was saved or given up. */
  'drafts.drop': command({
    input: z.strictObject({ form: formSchema }),
    output: z.strictObject({}),
    roles: everyRole,
  }),
}
