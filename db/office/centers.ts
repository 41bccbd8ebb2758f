import { centersHandlers } from '../centers/handlers'
import type { Context } from '../context/context'
import { tableWords } from '../contract/words/office'
import { centerKindWords, licensedSexWords, ownershipWords, wordOf } from '../contract/words/terms'
import { filterLine, ownerLines } from './about'
import { column, sheetOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords

/** All homes with those who live and work there. */
export async function centersSheet(context: Context): Promise<Sheet> {
  const rows = await centersHandlers['centers.list'](context, {})
  return sheetOf(
    rows,
    [
      column(headings.row, 'integer', (_row, index) => index + 1, 6),
      column(headings.centerCode, 'text', ({ code }) => code, 8),
      column(headings.center, 'text', ({ name }) => name, 24),
      column(headings.kind, 'text', ({ kind }) => centerKindWords[kind], 16),
      column(headings.ownership, 'text', ({ ownership }) => ownershipWords[ownership], 12),
      column(headings.province, 'text', ({ province }) => province, 12),
      column(headings.county, 'text', ({ county }) => county, 12),
      column(headings.sex, 'text', ({ licensedSex }) => wordOf(licensedSexWords, licensedSex), 12),
      column(headings.capacity, 'integer', ({ capacity }) => capacity),
      column(headings.residents, 'integer', ({ residents }) => residents),
      column(headings.staff, 'integer', ({ staff }) => staff),
      column(headings.licence, 'text', ({ licenceNumber }) => licenceNumber),
      column(headings.openedOn, 'date', ({ openedOn }) => openedOn),
      column(headings.closedOn, 'date', ({ closedOn }) => closedOn),
    ],
    {
      name: sheets.centers,
      titles: [
        ...(await ownerLines(context)),
        sheets.centers,
        filterLine(context, tableWords.lines(rows.length)),
      ],
    },
  )
}
