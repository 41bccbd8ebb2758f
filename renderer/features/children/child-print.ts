import { z } from 'zod'
import { type ChildFile, childFileSchema } from '../../../db/contract/children'
import { jalaliText } from '../../../db/contract/jalali'
import type { PrintJob } from '../../../db/contract/shell'
import { childrenPrintWords } from '../../words/children'
import { dateOrMissing } from '../../words/person'

/** What the printed file is made of. What the rules found stays on the screen. */
export const childPrintSchema = z.strictObject({
  today: z.string(),
  registerName: z.string().nullable(),
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  file: childFileSchema.omit({ findings: true, canUndoMove: true }),
})

/** A child's file as a document to print or save; its file name tells nothing of the child. */
export function childJob(
  { child, centerName, placements, supports, policies }: ChildFile,
  about: { readonly today: string; readonly registerName: string | null; readonly demo: boolean },
): PrintJob {
  const { today, registerName, demo } = about
  const data: z.infer<typeof childPrintSchema> = {
    today,
    registerName,
    demo,
    file: { child, centerName, placements, supports, policies },
  }
  return {
    document: 'child',
    fileName: childrenPrintWords.childFileName(jalaliText(today)),
    footer: [registerName, childrenPrintWords.onDay(dateOrMissing(today))]
      .filter((part) => part !== null)
      .join('، ')
      .slice(0, 200),
    data,
  }
}
