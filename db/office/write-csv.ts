import { jalaliText } from '../contract/jalali'
import { amountInWords } from '../contract/words/amount'
import { tableWords } from '../contract/words/office'
import type { Cell, ColumnKind, Sheet } from './sheet'
import { writeBytes } from '../formats/write-bytes'

const LINES_AT_ONCE = 2000

/**
 * Writes a sheet as CSV for a spreadsheet: UTF-8 with its mark, CRLF, ASCII digits, Jalali days as `1403/03/06`. The table
 * begins with its headings; title lines and boxes to sign in are for paper and left out. A text that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 */
export function writeCsv(handle: number, sheet: Sheet): void {
  const kinds = sheet.columns.map(({ kind }) => kind)
  let lines = [`\uFEFF${line(sheet.columns.map(({ header }) => csvText(header)))}`]
  for (const row of sheet.rows) {
    lines.push(line(kinds.map((kind, index) => csvCell(kind, row[index] ?? null))))
    if (lines.length < LINES_AT_ONCE) continue
    writeBytes(handle, Buffer.from(lines.join('')))
    lines = []
  }
  for (const cells of totalRows(sheet)) lines.push(line(cells))
  writeBytes(handle, Buffer.from(lines.join('')))
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`

function totalRows({ columns, totals }: Sheet): string[][] {
  const amountAt = columns.findIndex(({ kind }) => kind === 'amount')
  const wordsAt = amountAt === 1 ? 2 : 1
  return totals.flatMap(({ label, rial }) => {
    const sum = columns.map(() => '')
    sum[0] = csvText(label)
    sum[amountAt] = String(rial)
    const words = columns.map(() => '')
    words[0] = csvText(tableWords.inWords)
    words[wordsAt] = csvText(amountInWords(rial))
    return [sum, words]
  })
}

function csvCell(kind: ColumnKind, cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (kind === 'date') return jalaliText(cell, '/')
  return csvText(cell)
}

/** A text cell: guarded against being run as a formula, and quoted where it must be. */
export function csvText(text: string): string {
  const guarded = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",;\t\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
