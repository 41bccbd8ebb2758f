import type { Context } from '../context/context'
import { planFields } from '../contract/independence'
import { planFieldWords, planStateWords } from '../contract/words/independence-terms'
import { tableWords } from '../contract/words/office'
import { MISSING, placementKindWords, wordOf } from '../contract/words/terms'
import { independenceHandlers } from '../independence/handlers'
import { filterLine, ownerLines } from './about'
import { column, sheetOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords

/** All young people with their plans, who has the weakest first. */
export async function readinessSheet(
  context: Context,
  { centerId }: { readonly centerId?: string | undefined },
): Promise<Sheet> {
  const rows = await independenceHandlers['independence.readiness'](context, { centerId })
  return sheetOf(
    rows,
    [
      column(headings.row, 'integer', (_row, index) => index + 1, 6),
      column(headings.fileNumber, 'text', ({ fileNumber }) => fileNumber, 9),
      column(headings.firstName, 'text', ({ firstName }) => firstName, 12),
      column(headings.lastName, 'text', ({ lastName }) => lastName, 14),
      column(headings.age, 'integer', ({ age }) => age, 6),
      column(headings.turns18On, 'date', ({ turns18On }) => turns18On, 11),
      column(
        headings.placement,
        'text',
        ({ placementKind }) => wordOf(placementKindWords, placementKind),
        15,
      ),
      column(headings.center, 'text', ({ centerName }) => centerName, 18),
      column(headings.ready, 'integer', ({ ready }) => ready, 7),
      column(headings.needed, 'integer', ({ needed }) => needed, 6),
      column(
        headings.weakest,
        'text',
        ({ weakest }) => weakest.map((field) => planFieldWords[field]).join('، ') || null,
        26,
      ),
      column(headings.overdue, 'integer', ({ overdue }) => overdue, 9),
      ...planFields.map((field) =>
        column<(typeof rows)[number]>(
          planFieldWords[field],
          'text',
          ({ states }) => {
            const state = states[field]
            return state === null ? MISSING : planStateWords[state]
          },
          10,
        ),
      ),
    ],
    {
      name: sheets.readiness,
      titles: [
        ...(await ownerLines(context, centerId)),
        sheets.readiness,
        filterLine(context, tableWords.lines(rows.length)),
      ],
    },
  )
}
