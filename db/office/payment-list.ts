import type { Context } from '../context/context'
import { formatJalali } from '../contract/jalali'
import { accountReaders } from '../contract/method'
import { tableWords } from '../contract/words/office'
import { type ListedLine, writtenList } from '../money/lists/payment-lists'
import { dayOf, monthWords, ownerLines, programmeNames } from './about'
import { centerColumn, fileNumberColumn, nameColumns } from './person-columns'
import { column, sheetOf, type ColumnOf, type Sheet } from './sheet'

const { headings } = tableWords

/** A numbered list for the bank or the accountant. Who may see no accounts gets neither their numbers nor their owners. */
export async function paymentListSheet(context: Context, { id }: { readonly id: string }): Promise<Sheet> {
  const { list, rows } = await writtenList(context, id)
  const nameOf = await programmeNames(context)
  const seesAccounts = accountReaders.includes(context.user.role)
  const accounts: readonly ColumnOf<ListedLine>[] = [
    column(headings.sheba, 'sheba', ({ sheba }) => sheba),
    column(headings.owner, 'text', ({ ownerName }) => ownerName, 22),
  ]
  const unpaid = rows.filter(({ sheba }) => sheba === null).length
  return sheetOf(
    rows,
    [
      column(headings.row, 'integer', ({ rowNumber }) => rowNumber, 6),
      ...(seesAccounts ? accounts : []),
      column(headings.amount, 'amount', ({ amountRial }) => amountRial),
      ...nameColumns,
      fileNumberColumn,
      centerColumn(20),
      column(headings.programme, 'text', ({ programme }) => nameOf(programme), 20),
      column(headings.forMonth, 'month', ({ forMonth }) => forMonth),
      column(headings.reference, 'sheba', ({ reference }) => reference, 18),
    ],
    {
      name: tableWords.sheets.paymentList,
      titles: [
        ...(await ownerLines(context)),
        `${tableWords.sheets.paymentList}، ${tableWords.number(list.number)}`,
        [
          monthWords(list.month),
          list.programme === null ? tableWords.allProgrammes : nameOf(list.programme),
          tableWords.madeOn(formatJalali(dayOf(list.madeAt))),
          tableWords.lines(rows.length),
          ...(seesAccounts && unpaid > 0 ? [tableWords.withoutAccount(unpaid)] : []),
        ].join('، '),
      ],
      totals: [{ label: tableWords.total, rial: rows.reduce((sum, { amountRial }) => sum + amountRial, 0) }],
      signatures: tableWords.signatures,
    },
  )
}
