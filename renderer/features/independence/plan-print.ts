import { z } from 'zod'
import { childSchema } from '../../../db/contract/children'
import { contract } from '../../../db/contract/contract'
import { jalaliText } from '../../../db/contract/jalali'
import { currencies } from '../../../db/contract/register'
import type { PrintJob } from '../../../db/contract/shell'
import { printFooter } from '../../paper/print-footer'
import { childIndependenceWords as words } from '../../words/independence'
import { dateOrMissing } from '../../words/person'

/** What the printed plan is made of. */
export const planPrintSchema = z.strictObject({
  today: z.string(),
  registerName: z.string().nullable(),
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  currency: z.enum(currencies),
  child: childSchema,
  road: contract['independence.ofChild'].output,
})

/** Plan and budget of one young person as a document; its file name tells nothing of her. */
export function planJob(print: z.infer<typeof planPrintSchema>): PrintJob {
  return {
    document: 'independence_plan',
    fileName: words.printFile(jalaliText(print.today)),
    footer: printFooter(print.registerName, words.onDay(dateOrMissing(print.today))),
    data: print,
  }
}
