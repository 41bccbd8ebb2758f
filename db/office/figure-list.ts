import type { Context } from '../context/context'
import type { Output } from '../contract/contract'
import type { RecordBehind } from '../contract/reports'
import type { TableRequest } from '../contract/office'
import { toldSentence, toldWords } from '../contract/words/behind'
import { figureFilterWords, figureName } from '../contract/words/figures'
import { tableWords } from '../contract/words/office'
import { sexWords } from '../contract/words/terms'
import { programmeNames } from '../figures/money'
import { reportsHandlers } from '../figures/handlers'
import { filterLine, ownerLines } from './about'
import {
  ageColumn,
  birthDateColumn,
  centerColumn,
  childColumns,
  fatherNameColumn,
  nameColumns,
  placementColumn,
  rowColumn,
} from './person-columns'
import { column, sheetOf, type ColumnOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords

/** Who or what stands behind figures that count apart from each other: as many rows as the figures' sum. NOT_FOUND for a code that has no list. */
export async function figureListSheet(
  context: Context,
  { request, codes }: Extract<TableRequest, { table: 'figure_list' }>,
): Promise<Sheet> {
  const answers: Output<'reports.behind'>[] = []
  for (const code of codes) answers.push(await reportsHandlers['reports.behind'](context, { request, code }))
  const records = answers.flatMap((answer) => answer.records)
  const filter = answers[0]?.figure.filter
  const on = filter === undefined ? request.to : filter.counts === 'stock' ? filter.on : filter.to
  const programmes = await programmeNames(context.db)
  const names = codes.map((code) => figureName(code, programmes)).join('، ')
  return sheetOf(records, columnsOf(records, on), {
    name: sheets.figureList,
    titles: [
      ...(await ownerLines(context, request.kind === 'center' ? request.centerId : undefined)),
      `${sheets.figureList}: ${names.length > 150 ? `${names.slice(0, 150)}…` : names}`,
      filterLine(
        context,
        filter === undefined ? undefined : figureFilterWords(filter),
        tableWords.lines(records.length),
      ),
    ],
  })
}

/** What the task or the finding is, by when, where such are counted. */
function toldColumns(records: readonly RecordBehind[]): ColumnOf<RecordBehind>[] {
  const hasDay = records.some(({ task }) => task !== undefined)
  const isTold = hasDay || records.some(({ finding }) => finding !== undefined)
  return [
    ...(isTold
      ? [column<RecordBehind>(toldWords.subject, 'text', (record) => toldSentence(record), 60)]
      : []),
    ...(hasDay ? [column<RecordBehind>(toldWords.due, 'date', ({ task }) => task?.dueOn ?? null)] : []),
  ]
}

function columnsOf(records: readonly RecordBehind[], on: string): ColumnOf<RecordBehind>[] {
  const subject = records[0]?.subject ?? 'child'
  const told = toldColumns(records)
  // A list of findings may hold those of the center's own return after those of children.
  if (subject === 'center' && told.length > 0) return [rowColumn, centerColumn(20), ...told]
  const center = centerColumn(subject === 'center' ? 40 : 20)
  const days = (from: string, to: string): ColumnOf<RecordBehind>[] => [
    column(from, 'date', ({ startsOn }) => startsOn),
    column(to, 'date', ({ endsOn }) => endsOn),
  ]
  switch (subject) {
    case 'center':
      return [rowColumn, center, ...days(headings.openedOn, headings.closedOn)]
    case 'staff':
      return [rowColumn, ...nameColumns, center, ...days(headings.startsOn, headings.endsOn)]
    case 'child':
      return [
        ...childColumns,
        fatherNameColumn,
        column(headings.sex, 'text', ({ sex }) => sexWords[sex ?? 'unknown'], 8),
        birthDateColumn,
        ageColumn(on),
        placementColumn,
        center,
        ...(told.length > 0 ? told : days(headings.startsOn, headings.endsOn)),
      ]
  }
}
