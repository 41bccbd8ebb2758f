import type { Context } from '../context/context'
import { livingStateWords, studyStateWords, workStateWords } from '../contract/words/independence-terms'
import { tableWords } from '../contract/words/office'
import { wordOf } from '../contract/words/terms'
import { independenceHandlers } from '../independence/handlers'
import { filterLine, ownerLines } from './about'
import { centerColumn, childColumns } from './person-columns'
import { column, sheetOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords

/** Those who left, with the clock of their after-care and what was last heard of them. */
export async function afterCareSheet(
  context: Context,
  { centerId }: { readonly centerId?: string | undefined },
): Promise<Sheet> {
  const rows = await independenceHandlers['independence.afterCare'](context, { centerId })
  return sheetOf(
    rows,
    [
      ...childColumns,
      centerColumn(18),
      column(headings.leftOn, 'date', ({ leftOn }) => leftOn),
      column(headings.dueOn, 'date', ({ dueOn }) => dueOn),
      column(headings.overdueDays, 'integer', ({ overdueDays }) => overdueDays, 8),
      column(headings.lastContactOn, 'date', ({ lastContactOn }) => lastContactOn),
      column(headings.lastReachedOn, 'date', ({ lastReachedOn }) => lastReachedOn),
      column(headings.notReached, 'integer', ({ notReached }) => notReached, 8),
      column(headings.living, 'text', ({ living }) => wordOf(livingStateWords, living), 14),
      column(headings.work, 'text', ({ work }) => wordOf(workStateWords, work), 14),
      column(headings.study, 'text', ({ study }) => wordOf(studyStateWords, study), 14),
      column(headings.returnedOn, 'date', ({ returnedOn }) => returnedOn),
    ],
    {
      name: sheets.afterCare,
      titles: [
        ...(await ownerLines(context, centerId)),
        sheets.afterCare,
        filterLine(context, tableWords.lines(rows.length)),
      ],
    },
  )
}
