import type { Context } from '../context/context'
import type { TableRequest } from '../contract/office'
import type { LinePart } from '../contract/payments'
import { entitledStateWords, notEntitledWords } from '../contract/words/money-terms'
import { tableWords } from '../contract/words/office'
import { moneyHandlers } from '../money/handlers'
import { everyRow, filterLine, monthWords, ownerLines, programmeNames, type ProgrammeNames } from './about'
import { centerColumn, childColumns } from './person-columns'
import { column, sheetOf, type ColumnOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords
type Request = Extract<TableRequest, { table: 'preview' }>

/** What a month's run would store, or who receives nothing and why; nothing is stored by it. */
export async function previewSheet(context: Context, request: Request): Promise<Sheet> {
  const nameOf = await programmeNames(context)
  const { table: _table, ...ask } = request
  const read = (offset: number, limit: number) =>
    moneyHandlers['payments.preview'](context, { ...ask, offset, limit })
  const titles = async (name: string, lines: number): Promise<string[]> => [
    ...(await ownerLines(context, request.centerId)),
    name,
    filterLine(
      context,
      monthWords(request.month),
      request.programme === undefined ? tableWords.allProgrammes : nameOf(request.programme),
      tableWords.lines(lines),
    ),
  ]
  if (request.part === 'entitled') {
    const rows = await everyRow(async (offset, limit) => {
      const { total, entitled } = await read(offset, limit)
      return { total, rows: entitled }
    })
    return sheetOf(
      rows,
      [
        ...people(nameOf),
        column(headings.days, 'integer', ({ days }) => days, 6),
        column(headings.amount, 'amount', ({ amountRial }) => amountRial),
        column(headings.rates, 'text', ({ parts }) => parts.map(partWords).join('؛ ') || null, 30),
        column(headings.stored, 'amount', ({ storedRial }) => storedRial),
        column(headings.state, 'text', ({ state }) => entitledStateWords[state], 18),
      ],
      {
        name: sheets.entitled,
        titles: await titles(sheets.entitled, rows.length),
        totals: [{ label: tableWords.total, rial: rows.reduce((sum, row) => sum + row.amountRial, 0) }],
      },
    )
  }
  const rows = await everyRow(async (offset, limit) => {
    const { total, notEntitled } = await read(offset, limit)
    return { total, rows: notEntitled }
  })
  return sheetOf(
    rows,
    [
      ...people(nameOf),
      column(headings.reason, 'text', ({ reason }) => notEntitledWords[reason], 28),
      column(headings.fromDay, 'date', ({ from }) => from),
      column(headings.toDay, 'date', ({ to }) => to),
    ],
    { name: sheets.notEntitled, titles: await titles(sheets.notEntitled, rows.length) },
  )
}

/** Who a row is about, and in what. */
export interface AboutChild {
  readonly fileNumber: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly centerName: string | null
  readonly programme: string
}

/** The columns that lists of money begin with. */
export function people(nameOf: ProgrammeNames): ColumnOf<AboutChild>[] {
  return [
    ...childColumns,
    centerColumn(20),
    column(headings.programme, 'text', ({ programme }) => nameOf(programme), 20),
  ]
}

const partWords = ({ days, rateRial }: LinePart): string => tableWords.part(days, rateRial)
