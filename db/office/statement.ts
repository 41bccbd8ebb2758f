import { admissionHandlers } from '../admission/handlers'
import type { Context } from '../context/context'
import { formatJalali } from '../contract/jalali'
import { paymentStepWords, savingsKindWords } from '../contract/words/money-terms'
import { tableWords } from '../contract/words/office'
import { MISSING } from '../contract/words/terms'
import { moneyHandlers } from '../money/handlers'
import { filterLine, ownerLines, programmeNames } from './about'
import { reasonOf } from './payment-lines'
import { column, sheetOf, type Cell, type Sheet } from './sheet'

const { headings, sheets } = tableWords

interface StatementRow {
  readonly forMonth: string | null
  readonly what: string
  readonly rial: number
  readonly state: string | null
  readonly on: string | null
  readonly reference: Cell
  readonly reason: Cell
}

/** Everything computed for one child, what was put into her savings and taken out, and what stands there. */
export async function statementSheet(
  context: Context,
  { childId }: { readonly childId: string },
): Promise<Sheet> {
  const { child } = await admissionHandlers['children.get'](context, { id: childId })
  const money = await moneyHandlers['money.ofChild'](context, { childId })
  const nameOf = await programmeNames(context)
  const lines = money.lines.map((line): StatementRow => {
    const paid = line.steps.find(({ step }) => step === 'paid')
    return {
      forMonth: line.forMonth,
      what: nameOf(line.programme),
      rial: line.amountRial,
      state: paymentStepWords[line.state],
      on: paid?.paidOn ?? null,
      reference: paid?.reference ?? null,
      reason: reasonOf(line),
    }
  })
  const entries = money.savingsEntries.map(({ kind, onDay, amountRial, note }): StatementRow => ({
    forMonth: null,
    what: tableWords.savingsEntry(savingsKindWords[kind]),
    rial: kind === 'withdrawal' ? -amountRial : amountRial,
    state: null,
    on: onDay,
    reference: null,
    reason: note,
  }))
  const name = [child.firstName, child.lastName].filter((part) => part !== null).join(' ')
  return sheetOf(
    [...lines, ...entries],
    [
      column(headings.row, 'integer', (_row, index) => index + 1, 6),
      column(headings.forMonth, 'month', ({ forMonth }) => forMonth),
      column(headings.programme, 'text', ({ what }) => what, 24),
      column(headings.amount, 'amount', ({ rial }) => rial),
      column(headings.state, 'text', ({ state }) => state, 13),
      column(headings.paidOn, 'date', ({ on }) => on),
      column(headings.bankReference, 'text', ({ reference }) => reference, 14),
      column(headings.reason, 'text', ({ reason }) => reason, 26),
    ],
    {
      name: sheets.statement,
      titles: [
        ...(await ownerLines(context, child.centerId ?? undefined)),
        sheets.statement,
        tableWords.ofChild(name === '' ? MISSING : name, child.fileNumber ?? MISSING),
        filterLine(
          context,
          money.savingsOpenOn === null
            ? undefined
            : tableWords.savingsOpenOn(formatJalali(money.savingsOpenOn)),
        ),
      ],
      totals: [
        { label: tableWords.received, rial: money.receivedRial },
        { label: tableWords.owed, rial: money.owedRial },
        { label: tableWords.savings, rial: money.savingsRial },
      ],
      signatures: tableWords.signatures,
    },
  )
}
