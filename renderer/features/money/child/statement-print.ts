import { z } from 'zod'
import { childMoneySchema } from '../../../../db/contract/child-money'
import type { Output } from '../../../../db/contract/contract'
import { jalaliText } from '../../../../db/contract/jalali'
import { currencies } from '../../../../db/contract/register'
import type { PrintJob } from '../../../../db/contract/shell'
import { printFooter } from '../../../paper/print-footer'
import { childMoneyWords as words } from '../../../words/money-screens'
import { dateOrMissing } from '../../../words/person'

/** What a child's printed statement is made of. Accounts stay out of it: it may be given to others. */
export const statementPrintSchema = z.strictObject({
  today: z.string(),
  registerName: z.string().nullable(),
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  currency: z.enum(currencies),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  fileNumber: z.string().nullable(),
  centerName: z.string().nullable(),
  programmeNames: z.record(z.string(), z.string()),
  money: childMoneySchema.omit({ accounts: true, conditions: true }),
})

/** A child's statement as a document to print or save; its file name tells nothing of the child. */
export function statementJob(
  { child, centerName }: Output<'children.get'>,
  money: Output<'money.ofChild'>,
  session: {
    readonly today: string
    readonly registerName: string | null
    readonly demo: boolean
    readonly settings: { readonly currency: (typeof currencies)[number] }
  },
  nameOf: (programme: string) => string,
): PrintJob {
  const { today, registerName, demo } = session
  const { lines, savingsEntries, received, receivedRial, owedRial, savingsRial, savingsOpenOn } = money
  const codes = [...new Set([...lines, ...received].map(({ programme }) => programme))]
  const data: z.infer<typeof statementPrintSchema> = {
    today,
    registerName,
    demo,
    currency: session.settings.currency,
    firstName: child.firstName,
    lastName: child.lastName,
    fileNumber: child.fileNumber,
    centerName,
    programmeNames: Object.fromEntries(codes.map((code) => [code, nameOf(code)])),
    money: { lines, savingsEntries, received, receivedRial, owedRial, savingsRial, savingsOpenOn },
  }
  return {
    document: 'statement',
    fileName: words.fileName(jalaliText(today)),
    footer: printFooter(registerName, words.onDayOf(dateOrMissing(today))),
    data,
  }
}
