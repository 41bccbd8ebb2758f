import { z } from 'zod'
import { command, query, signedIn } from './method'

const formSchema = z.string().min(1, 'required').max(200, 'too_long')
const MOST_TYPED = 500_000

/**
 * What was typed into a form and not saved yet. It lies in the register, so it is encrypted and outlives a crash, and is given back
 * only to who typed it, in the same role. It is no record: neither history nor export nor anyone else's answer holds it.
 */
export const draftMethods = {
  /** What is kept of a form, as the JSON text that the page gave; it stays kept until it is dropped. */
  'drafts.take': query({
    input: z.strictObject({ form: formSchema }),
    output: z.strictObject({ typed: z.string(), at: z.string() }).nullable(),
    roles: signedIn,
    reads: ['draft'],
  }),
  /** Keeps what is typed, in place of what was kept of the form before. */
  'drafts.keep': command({
    input: z.strictObject({ form: formSchema, typed: z.string().max(MOST_TYPED, 'too_long') }),
    output: z.strictObject({}),
    roles: signedIn,
    writes: ['draft'],
  }),
  /** The form was saved or given up. */
  'drafts.drop': command({
    input: z.strictObject({ form: formSchema }),
    output: z.strictObject({}),
    roles: signedIn,
    writes: ['draft'],
  }),
}
