import type { Context } from '../context/context'
import { tableWords } from '../contract/words/office'
import { moneyHandlers } from '../money/handlers'
import { filterLine, ownerLines, programmeNames } from './about'
import { people } from './preview'
import { column, sheetOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords

/** What was paid for earlier months and now comes out otherwise. */
export async function differencesSheet(context: Context): Promise<Sheet> {
  const nameOf = await programmeNames(context)
  const rows = await moneyHandlers['payments.differences'](context, {})
  return sheetOf(
    rows,
    [
      ...people(nameOf),
      column(headings.forMonth, 'month', ({ forMonth }) => forMonth),
      column(headings.difference, 'amount', ({ differenceRial }) => differenceRial),
      column(headings.paid, 'amount', ({ paidRial }) => paidRial),
      column(headings.entitled, 'amount', ({ entitledRial }) => entitledRial),
    ],
    {
      name: sheets.differences,
      titles: [
        ...(await ownerLines(context)),
        sheets.differences,
        filterLine(context, tableWords.lines(rows.length)),
      ],
      totals: [
        { label: tableWords.total, rial: rows.reduce((sum, { differenceRial }) => sum + differenceRial, 0) },
      ],
    },
  )
}
