import type { Context } from '../context'
import { formatJalali } from '../contract/jalali'
import type { TableRequest } from '../contract/tables'
import { tableWords } from '../contract/words/tables'
import { MISSING, placementKindWords, sexWords, wordOf } from '../contract/words/terms'
import { ageWords } from './face-sheet'
import { listedChildren } from './photo-list'
import { filterLine, ownerLines } from './about'
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
      column(headings.row, 'integer', (_row, index) => index + 1, 6),
      column(headings.fileNumber, 'text', ({ fileNumber }) => fileNumber, 11),
      column(headings.firstName, 'text', ({ firstName }) => firstName, 13),
      column(headings.lastName, 'text', ({ lastName }) => lastName),
      column(headings.fatherName, 'text', ({ fatherName }) => fatherName, 13),
      column(headings.nationalId, 'sheba', ({ nationalId }) => nationalId, 14),
      column(headings.sex, 'text', ({ sex }) => sexWords[sex], 8),
      column(headings.birthDate, 'date', ({ birthDate }) => birthDate),
      column(
        headings.age,
        'text',
        ({ birthDate }) =>
          // A cell that begins with a digit keeps its order by the mark.
          birthDate === null ? MISSING : `\u200F${ageWords(birthDate, context.today)}`,
        16,
      ),
      column(
        headings.placement,
        'text',
        ({ placementKind }) => wordOf(placementKindWords, placementKind),
        20,
      ),
      column(headings.since, 'date', ({ placementSince }) => placementSince),
      column(headings.center, 'text', ({ centerName }) => centerName, 22),
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
