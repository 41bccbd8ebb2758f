import { z } from 'zod'
import { type ChildFile, childFileSchema } from '../../../db/contract/children'
import { jalaliText } from '../../../db/contract/jalali'
import { currencies, type Settings } from '../../../db/contract/register'
import type { PrintJob } from '../../../db/contract/shell'
import { printFooter } from '../../paper/print-footer'
import { childrenPrintWords } from '../../words/children'
import { dateOrMissing } from '../../words/person'

/** What the printed file is made of. What the rules found stays on the screen. */
export const childPrintSchema = z.strictObject({
  today: z.string(),
  registerName: z.string().nullable(),
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  currency: z.enum(currencies),
  /** Names of the programmes of one's own, by their codes. */
  programmeNames: z.record(z.string(), z.string()),
  file: childFileSchema.omit({ findings: true, canUndoMove: true }),
})

/** A child's file as a document to print or save; its file name tells nothing of the child. */
export function childJob(
  { child, centerName, placements, supports, policies }: ChildFile,
  about: {
    readonly today: string
    readonly registerName: string | null
    readonly demo: boolean
    readonly settings: Settings
  },
  programmeName: (code: string) => string,
): PrintJob {
  const { today, registerName, demo, settings } = about
  const data: z.infer<typeof childPrintSchema> = {
    today,
    registerName,
    demo,
    currency: settings.currency,
    programmeNames: Object.fromEntries(
      supports.map(({ programme }) => [programme, programmeName(programme)]),
    ),
    file: { child, centerName, placements, supports, policies },
  }
  return {
    document: 'child',
    fileName: childrenPrintWords.childFileName(jalaliText(today)),
    footer: printFooter(registerName, childrenPrintWords.onDay(dateOrMissing(today))),
    data,
  }
}
