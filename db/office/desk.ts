import type { Context } from '../context/context'
import type { TableRequest } from '../contract/office'
import { severityWords, taskSentence } from '../contract/words/desk'
import { taskKindWords } from '../contract/words/file-terms'
import { ruleSentence, ruleTitle } from '../contract/words/rules'
import { tableWords } from '../contract/words/office'
import { deskHandlers } from '../desk/handlers'
import { everyRow, filterLine, ownerLines } from './about'
import { centerColumn, childColumns } from './person-columns'
import { column, sheetOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords

/** What there is to do, as it was filtered on the desk. */
export async function tasksSheet(
  context: Context,
  { ask }: Extract<TableRequest, { table: 'tasks' }>,
): Promise<Sheet> {
  const rows = await everyRow((offset, limit) =>
    deskHandlers['desk.tasks'](context, { ...ask, offset, limit }),
  )
  return sheetOf(
    rows,
    [
      ...childColumns,
      centerColumn(22),
      column(headings.worker, 'text', ({ worker }) => worker, 16),
      column(headings.kind, 'text', ({ kind }) => taskKindWords[kind], 20),
      column(headings.task, 'text', taskSentence, 55),
      column(headings.due, 'date', ({ dueOn }) => dueOn),
      column(headings.overdueDays, 'integer', ({ overdueDays }) => Math.max(0, overdueDays ?? 0) || null, 8),
    ],
    {
      name: sheets.tasks,
      titles: [
        ...(await ownerLines(context, ask.centerId)),
        sheets.tasks,
        filterLine(
          context,
          ask.within === 0 ? tableWords.untilToday : tableWords.within(ask.within),
          ask.kinds?.map((kind) => taskKindWords[kind]).join('، '),
          ask.worker === undefined ? undefined : ask.worker || tableWords.noWorker,
          tableWords.lines(rows.length),
        ),
      ],
    },
  )
}

/** What the rules find, as it was filtered on the screen. */
export async function findingsSheet(
  context: Context,
  { ask }: Extract<TableRequest, { table: 'findings' }>,
): Promise<Sheet> {
  const rows = await everyRow((offset, limit) =>
    deskHandlers['desk.findings'](context, { ...ask, offset, limit }),
  )
  return sheetOf(
    rows,
    [
      ...childColumns,
      centerColumn(22),
      column(headings.severity, 'text', ({ finding }) => severityWords[finding.severity], 8),
      column(headings.rule, 'text', ({ finding }) => ruleTitle(finding.rule), 30),
      column(headings.finding, 'text', ({ finding }) => ruleSentence(finding), 70),
    ],
    {
      name: sheets.findings,
      titles: [
        ...(await ownerLines(context, ask.centerId)),
        sheets.findings,
        filterLine(
          context,
          ask.severity === undefined ? undefined : severityWords[ask.severity],
          ask.rule === undefined ? undefined : ruleTitle(ask.rule),
          tableWords.lines(rows.length),
        ),
      ],
    },
  )
}
