import { z } from 'zod'
import type { Output } from '../../../../db/contract/contract'
import { formatMonth } from '../../../../db/contract/jalali'
import { accountReaders, type Role } from '../../../../db/contract/method'
import { paymentListRowSchema, paymentListSchema } from '../../../../db/contract/payment-lists'
import type { PrintJob } from '../../../../db/contract/shell'
import { printFooter } from '../../../paper/print-footer'
import { moneyWords, payListWords as words } from '../../../words/money-screens'
import { listNumberText } from '../parts/list-number'

/** What a printed payment list is made of. */
export const paymentListPrintSchema = z.strictObject({
  registerName: z.string().nullable(),
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  /** Whether the one who prints may see accounts. */
  hidesAccounts: z.boolean(),
  list: paymentListSchema,
  programmeName: z.string(),
  rows: z.array(paymentListRowSchema.extend({ programmeName: z.string() })),
})

/** A payment list as a document to print or save; its file name tells its number and nobody's name. */
export function paymentListJob(
  { list, rows }: Output<'paymentLists.get'>,
  session: {
    readonly registerName: string | null
    readonly demo: boolean
    readonly may: (roles: readonly Role[]) => boolean
  },
  nameOf: (programme: string) => string,
): PrintJob {
  const data: z.infer<typeof paymentListPrintSchema> = {
    registerName: session.registerName,
    demo: session.demo,
    hidesAccounts: !session.may(accountReaders),
    list,
    programmeName: list.programme === null ? moneyWords.everyProgramme : nameOf(list.programme),
    rows: rows.map((row) => ({ ...row, programmeName: nameOf(row.programme) })),
  }
  return {
    document: 'payment_list',
    fileName: words.fileName(list.number.replaceAll('/', '-')),
    footer: printFooter(
      session.registerName,
      words.listTitle(listNumberText(list.number)),
      formatMonth(list.month),
    ),
    data,
  }
}
