import { z } from 'zod'
import { jalaliText } from '../../../db/contract/jalali'
import { type Letter, letterSchema } from '../../../db/contract/letters'
import type { PrintJob } from '../../../db/contract/shell'
import { printFooter } from '../../paper/print-footer'
import { letterWords } from '../../words/letters'

/** What a printed letter is made of. `demo` is read by the print page, which marks every sheet of a demonstration. */
export const letterPrintSchema = z.strictObject({
  letter: letterSchema,
  heading: z.string(),
  demo: z.boolean(),
})

/** A letter as a document to print or save; its file name tells nothing of the child. */
export function letterJob(
  letter: Letter,
  about: { readonly registerName: string | null; readonly demo: boolean },
): PrintJob {
  const heading = letter.centerName ?? about.registerName ?? ''
  return {
    document: 'letter',
    fileName: letterWords.letterFile(jalaliText(letter.datedOn)),
    footer: printFooter(heading),
    data: { letter, heading, demo: about.demo } satisfies z.infer<typeof letterPrintSchema>,
  }
}
