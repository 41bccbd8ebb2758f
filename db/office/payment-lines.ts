import type { Context } from '../context/context'
import type { TableRequest } from '../contract/office'
import type { PaymentLine } from '../contract/payments'
import { lineKindWords, paymentStepWords } from '../contract/words/money-terms'
import { tableWords } from '../contract/words/office'
import { moneyHandlers } from '../money/handlers'
import { everyRow, filterLine, monthWords, ownerLines, programmeNames } from './about'
import { column, sheetOf, type Sheet } from './sheet'

const { headings } = tableWords

/** The lines of the ledger that a filter leaves. */
export async function paymentLinesSheet(
  context: Context,
  { ask }: Extract<TableRequest, { table: 'payment_lines' }>,
): Promise<Sheet> {
  const nameOf = await programmeNames(context)
  const rows = await everyRow((offset, limit) =>
    moneyHandlers['payments.lines'](context, { ...ask, offset, limit }),
  )
  const paid = (line: PaymentLine) => line.steps.find(({ step }) => step === 'paid')
  return sheetOf(
    rows,
    [
      column(headings.row, 'integer', (_line, index) => index + 1, 6),
      column(headings.fileNumber, 'text', ({ fileNumber }) => fileNumber, 10),
      column(headings.firstName, 'text', ({ firstName }) => firstName, 12),
      column(headings.lastName, 'text', ({ lastName }) => lastName, 14),
      column(headings.center, 'text', ({ centerName }) => centerName, 18),
      column(headings.programme, 'text', ({ programme }) => nameOf(programme), 18),
      column(headings.forMonth, 'month', ({ forMonth }) => forMonth, 13),
      column(headings.days, 'integer', ({ days }) => days, 6),
      column(headings.amount, 'amount', ({ amountRial }) => amountRial),
      column(headings.kind, 'text', ({ kind }) => lineKindWords[kind], 11),
      column(headings.state, 'text', ({ state }) => paymentStepWords[state], 13),
      column(headings.paidOn, 'date', (line) => paid(line)?.paidOn ?? null),
      column(headings.bankReference, 'text', (line) => paid(line)?.reference ?? null, 12),
      column(headings.listNumber, 'text', ({ listNumber }) => listNumber, 12),
      column(headings.reason, 'text', (line) => reasonOf(line), 20),
    ],
    {
      name: tableWords.sheets.paymentLines,
      titles: [
        ...(await ownerLines(context, ask.centerId)),
        tableWords.sheets.paymentLines,
        filterLine(
          context,
          ask.month === undefined ? undefined : monthWords(ask.month),
          ask.programme === undefined ? tableWords.allProgrammes : nameOf(ask.programme),
          ask.state === undefined ? undefined : paymentStepWords[ask.state],
          ask.text === '' ? undefined : tableWords.found(ask.text),
          tableWords.lines(rows.length),
        ),
      ],
      totals: [{ label: tableWords.total, rial: rows.reduce((sum, { amountRial }) => sum + amountRial, 0) }],
    },
  )
}

/** Why it was entered, or why it was reversed. */
export function reasonOf({ steps, reason }: PaymentLine): string | null {
  return steps.find(({ step }) => step === 'reversed')?.reason ?? reason
}
