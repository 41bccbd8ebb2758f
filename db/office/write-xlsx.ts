import type { CellStyle, SheetLine, StyledCell, WorkbookSheet } from '../formats/excel'
import { writeWorkbook } from '../formats/excel'
import { formatJalali, formatMonth } from '../contract/jalali'
import { persianDigits } from '../contract/persian'
import { amountInWords } from '../contract/words/amount'
import { tableWords } from '../contract/words/office'
import { rowHeight } from './row-height'
import type { Cell, ColumnKind, Sheet, SheetColumn } from './sheet'

/** Wider than this, in characters, a sheet is printed across the paper. */
const PORTRAIT_WIDTH = 115

/**
 * Numbers stay numbers and are drawn in Persian digits: 0x03 in front of the locale's code names the extended Arabic-Indic
 * digits to Excel, and LibreOffice reads it together with Persian (0x0429).
 */
const IN_PERSIAN = '[$-3000429]'

const titleStyle: CellStyle = {
  ...{ size: 11, bold: true },
  ...{ across: 'right', upright: 'middle', reading: 'rtl', wrapped: true },
}
const headerStyle: CellStyle = {
  ...{ size: 10, bold: true, bordered: true, fill: 'FFEDEDED' },
  ...{ across: 'center', upright: 'middle', reading: 'rtl', wrapped: true },
}
const wordStyle: CellStyle = {
  ...{ size: 10, bordered: true },
  ...{ across: 'right', indent: 1, upright: 'middle', reading: 'rtl', wrapped: true },
}
const centered: CellStyle = {
  ...{ size: 10, bordered: true },
  ...{ across: 'center', upright: 'middle', reading: 'rtl' },
}
const cellStyles: Readonly<Record<ColumnKind, CellStyle>> = {
  text: wordStyle,
  date: centered,
  month: centered,
  integer: { ...centered, numberFormat: `${IN_PERSIAN}0` },
  amount: {
    ...{ size: 10, bordered: true, numberFormat: `${IN_PERSIAN}#,##0` },
    ...{ across: 'right', indent: 1, upright: 'middle', reading: 'ltr' },
  },
  // «@»: a spreadsheet must not make a number of it.
  sheba: { ...centered, reading: 'ltr', numberFormat: '@' },
  code: {
    ...{ size: 8, colour: 'FF6E6E6E', bordered: true, numberFormat: '@' },
    ...{ across: 'left', upright: 'middle', reading: 'ltr' },
  },
}
const totalStyle: CellStyle = { ...cellStyles.amount, bold: true }
const totalWordStyle: CellStyle = { ...wordStyle, bold: true }
const boxStyle: CellStyle = {
  ...{ size: 10, bold: true, bordered: true },
  ...{ across: 'center', upright: 'top', reading: 'rtl' },
}

/** Writes sheets as an Excel workbook, right to left, ready to print. Rejects with the file system's error. */
export async function writeXlsx(handle: number, sheets: readonly Sheet[]): Promise<void> {
  await writeWorkbook(handle, sheets.map(asPrinted))
}

function asPrinted(sheet: Sheet): WorkbookSheet {
  const onPaper = printedColumns(sheet)
  return {
    name: sheetName(sheet.name),
    widths: sheet.columns.map(({ width }) => width),
    printedColumns: onPaper.length,
    orientation: widthOf(onPaper) > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
    headLines: sheet.titles.length + 1,
    foot: footText(sheet),
    lines: linesOf(sheet),
  }
}

const printedColumns = ({ columns }: Sheet): readonly SheetColumn[] =>
  columns.filter(({ kind }) => kind !== 'code')

/** From the titles to the boxes to sign in, one by one: a list may be long. */
function* linesOf(sheet: Sheet): Generator<SheetLine> {
  const { columns } = sheet
  const onPaper = printedColumns(sheet)
  for (const title of sheet.titles) yield lineAcross(title, titleStyle, onPaper)
  yield {
    cells: columns.map(({ header }) => ({ value: header, style: headerStyle })),
    height: Math.max(30, rowHeight(columns.map(({ header: text, width }) => ({ text, width })))),
  }
  for (const cells of sheet.rows) yield rowLine(columns, cells)
  yield* totalLines(sheet)
  if (sheet.signatures.length > 0) {
    yield { cells: [], height: rowHeight([]) }
    yield signatureLine(sheet.signatures, onPaper)
  }
}

function rowLine(columns: readonly SheetColumn[], row: readonly Cell[]): SheetLine {
  const cells = columns.map(({ kind }, index): StyledCell => {
    return { value: excelValue(kind, row[index] ?? null), style: cellStyles[kind] }
  })
  const wrapped = columns.flatMap(({ kind, width }, index) =>
    kind === 'text' ? [{ text: textOf(cells[index]?.value ?? null), width }] : [],
  )
  return { cells, height: rowHeight(wrapped) }
}

/** A line of text over the whole width of the table. */
function lineAcross(text: string, style: CellStyle, columns: readonly SheetColumn[]): SheetLine {
  return {
    cells: columns.map((_column, index) => ({ value: index === 0 ? persianDigits(text) : null, style })),
    height: rowHeight([{ text, width: widthOf(columns) * 0.85 }]) + 2,
    merged: columns.length > 1 ? [[1, columns.length]] : [],
  }
}

function* totalLines({ columns, totals }: Sheet): Generator<SheetLine> {
  const amountAt = columns.findIndex(({ kind }) => kind === 'amount')
  for (const { label, rial } of totals) {
    yield {
      cells: columns.map((_column, index): StyledCell => {
        if (index === amountAt) return { value: rial, style: totalStyle }
        return { value: index === 0 ? persianDigits(label) : null, style: totalWordStyle }
      }),
      height: rowHeight([]),
      merged: amountAt > 1 ? [[1, amountAt]] : [],
    }
    yield lineAcross(`${tableWords.inWords}: ${amountInWords(rial)}`, totalWordStyle, columns)
  }
}

/** Boxes as wide as each other, as far as the columns let them be. */
function signatureLine(signatures: readonly string[], columns: readonly SheetColumn[]): SheetLine {
  const whole = widthOf(columns)
  const cells: StyledCell[] = []
  const merged: [number, number][] = []
  let from = 1
  signatures.forEach((label, index) => {
    const edge = (whole * (index + 1)) / signatures.length
    const left = signatures.length - index - 1
    let to = from
    // The next column goes to this box when more than half of it lies on this side of the edge.
    while (
      to < columns.length - left &&
      widthOf(columns.slice(0, to)) + (columns[to]?.width ?? 0) / 2 <= edge
    )
      to += 1
    for (let cell = from; cell <= to; cell += 1)
      cells.push({ value: cell === from ? label : null, style: boxStyle })
    if (to > from) merged.push([from, to])
    from = to + 1
  })
  return { cells, height: 72, merged }
}

const textOf = (value: Cell): string => (typeof value === 'string' ? value : '')

const widthOf = (columns: readonly SheetColumn[]): number =>
  columns.reduce((sum, column) => sum + column.width, 0)

/** A cell as it is read on the screen. Days are text: no spreadsheet has the Jalali calendar everywhere, and `۱۴۰۳/۰۳/۰۶` sorts as the days do. */
function excelValue(kind: ColumnKind, cell: Cell): Cell {
  if (typeof cell !== 'string' || kind === 'code') return cell
  if (kind === 'date') return formatJalali(cell)
  return kind === 'month' ? formatMonth(cell) : persianDigits(cell)
}

/** Whose list and which, and that it is a demonstration; `&` begins a command in a foot, and more than 255 signs are refused. */
const footText = ({ name, titles }: Sheet): string => {
  const [owner = ''] = titles
  const parts = [owner, name, ...titles.filter((title) => title === tableWords.demo)]
  return ` ${persianDigits(parts.join(' · ')).slice(0, 200).replaceAll('&', '&&')}`
}

/** A sheet's name as Excel takes it. */
const sheetName = (name: string): string =>
  persianDigits(name)
    .replaceAll(/[\\/?*[\]:]/gu, '-')
    .slice(0, 31)
