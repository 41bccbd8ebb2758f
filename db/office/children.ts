import type { Context } from '../context/context'
import { formatJalali } from '../contract/jalali'
import type { TableRequest } from '../contract/office'
import { tableWords } from '../contract/words/office'
import { placementKindWords, sexWords } from '../contract/words/terms'
import { listedChildren } from './photo-list'
import { filterLine, ownerLines } from './about'
import {
  ageColumn,
  birthDateColumn,
  centerColumn,
  childColumns,
  fatherNameColumn,
  placementColumn,
} from './person-columns'
import { column, sheetOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords

/** The children's list as it was filtered and ordered on the screen. */
export async function childrenSheet(
  context: Context,
  { ask }: Extract<TableRequest, { table: 'children' }>,
): Promise<Sheet> {
  const rows = await listedChildren(context, ask)
  return sheetOf(
    rows,
    [
      ...childColumns,
      fatherNameColumn,
      column(headings.nationalId, 'sheba', ({ nationalId }) => nationalId, 14),
      column(headings.sex, 'text', ({ sex }) => sexWords[sex], 8),
      birthDateColumn,
      ageColumn(context.today),
      placementColumn,
      column(headings.since, 'date', ({ placementSince }) => placementSince),
      centerColumn(22),
      column(
        headings.insured,
        'text',
        ({ insured }) => (insured ? tableWords.insured : tableWords.uninsured),
        8,
      ),
    ],
    {
      name: sheets.children,
      titles: [
        ...(await ownerLines(context, ask.centerId)),
        `${sheets.children}، ${formatJalali(context.today)}`,
        filterLine(
          context,
          ask.text === '' ? undefined : tableWords.found(ask.text),
          ask.sex === undefined ? undefined : sexWords[ask.sex],
          ask.placementKinds?.map((kind) => placementKindWords[kind]).join('، '),
          tableWords.lines(rows.length),
        ),
      ],
    },
  )
}
