import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Borders, Style, stream } from 'exceljs'
import { formatJalali, formatMonth } from '../contract/jalali'
import { persianDigits } from '../contract/persian'
import { amountInWords } from '../contract/words/amount'
import { tableWords } from '../contract/words/office'
import { rowHeight } from './row-height'
import type { Cell, ColumnKind, Sheet, SheetColumn } from './sheet'
import { writeBytes } from './write-bytes'

type Worksheet = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>

const FONT = 'Vazirmatn'
// The package's enumeration of papers exists for the compiler only.
const A4: object = { paperSize: 9 }
/** After so many rows other work of the register has its turn. */
const ROWS_AT_ONCE = 1000
/** Wider than this, in characters, a sheet is printed across the paper. */
const PORTRAIT_WIDTH = 115

const line = { style: 'thin', color: { argb: 'FFB8B8B8' } } as const
const border: Partial<Borders> = { top: line, bottom: line, left: line, right: line }
// The family and the character set say what may stand in for the font where it is not installed: one with Persian letters.
const font = (size: number, bold = false) => ({ name: FONT, family: 2, charset: 178, size, bold })

/**
 * Numbers stay numbers and are drawn in Persian digits: 0x03 in front of the locale's code names the extended Arabic-Indic
 * digits to Excel, and LibreOffice reads it together with Persian (0x0429).
 */
const IN_PERSIAN = '[$-3000429]'

const titleStyle: Partial<Style> = {
  font: font(11, true),
  alignment: { horizontal: 'right', vertical: 'middle', wrapText: true, readingOrder: 'rtl' },
}
const headerStyle: Partial<Style> = {
  font: font(10, true),
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true, readingOrder: 'rtl' },
}
const wordStyle: Partial<Style> = {
  font: font(10),
  border,
  alignment: { horizontal: 'right', indent: 1, vertical: 'middle', wrapText: true, readingOrder: 'rtl' },
}
const centered: Partial<Style> = {
  font: font(10),
  border,
  alignment: { horizontal: 'center', vertical: 'middle', readingOrder: 'rtl' },
}
// The writer knows a style by its object, and draws up each that it does not know: so one for all rows, and one for each kind.
const rowStyle = {}
const cellStyles: Readonly<Record<ColumnKind, Partial<Style>>> = {
  text: wordStyle,
  date: centered,
  month: centered,
  integer: { ...centered, numFmt: `${IN_PERSIAN}0` },
  amount: {
    font: font(10),
    border,
    numFmt: `${IN_PERSIAN}#,##0`,
    alignment: { horizontal: 'right', indent: 1, vertical: 'middle', readingOrder: 'ltr' },
  },
  // «@»: a spreadsheet must not make a number of it.
  sheba: {
    font: font(10),
    border,
    numFmt: '@',
    alignment: { horizontal: 'center', vertical: 'middle', readingOrder: 'ltr' },
  },
  code: {
    font: { ...font(8), color: { argb: 'FF6E6E6E' } },
    border,
    numFmt: '@',
    alignment: { horizontal: 'left', vertical: 'middle', readingOrder: 'ltr' },
  },
}
const totalStyle: Partial<Style> = { ...cellStyles.amount, font: font(10, true) }
const totalWordStyle: Partial<Style> = { ...wordStyle, font: font(10, true) }
const boxStyle: Partial<Style> = {
  font: font(10, true),
  border,
  alignment: { horizontal: 'center', vertical: 'top', readingOrder: 'rtl' },
}

/** Writes sheets as an Excel workbook, right to left, ready to print. Rejects with the file system's error. */
export async function writeXlsx(handle: number, sheets: readonly Sheet[]): Promise<void> {
  // Loaded only when a workbook is written: it is the largest package of the register.
  const { default: excel } = await import('exceljs')
  const file = fileStream(handle)
  const failed = new Promise<never>((_resolve, reject) => file.once('error', reject))
  const written = (async () => {
    const workbook = silently(
      () =>
        new excel.stream.xlsx.WorkbookWriter({
          stream: file,
          useStyles: true,
          useSharedStrings: false,
        }),
    )
    workbook.creator = 'Sarpanah'
    workbook.lastModifiedBy = 'Sarpanah'
    for (const sheet of sheets) await writeSheet(workbook, sheet)
    await workbook.commit()
  })()
  try {
    await Promise.race([written, failed])
  } finally {
    failed.catch(() => undefined)
    written.catch(() => undefined)
    file.destroy()
  }
}

/** The package calls Node in an old way as it begins; who writes a list on the command line need not read of that. */
function silently<T>(begin: () => T): T {
  const before = process.noDeprecation
  process.noDeprecation = true
  try {
    return begin()
  } finally {
    process.noDeprecation = before ?? false
  }
}

/** The open file as a stream that leaves closing to who opened it. */
function fileStream(handle: number): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        writeBytes(handle, chunk)
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
}

async function writeSheet(workbook: stream.xlsx.WorkbookWriter, sheet: Sheet): Promise<void> {
  const { columns, titles } = sheet
  const headerAt = titles.length + 1
  const onPaper = columns.filter(({ kind }) => kind !== 'code')
  const page = workbook.addWorksheet(sheetName(sheet.name), {
    views: [{ state: 'frozen', xSplit: 0, ySplit: headerAt, rightToLeft: true, showGridLines: false }],
    pageSetup: {
      ...A4,
      orientation: widthOf(onPaper) > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${String(headerAt)}:${String(headerAt)}`,
      ...(onPaper.length < columns.length ? { printArea: `A:${columnLetters(onPaper.length)}` } : {}),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    // No page number: a spreadsheet counts its pages in Latin digits only. What keeps the order is the row's number.
    headerFooter: { oddFooter: `&C&"${FONT}"&9${footText(sheet)}` },
  })
  page.columns = columns.map((column) => ({ width: column.width }))
  titles.forEach((title, index) => writeAcross(page, index + 1, title, titleStyle, onPaper))
  const header = page.getRow(headerAt)
  columns.forEach(({ header: text }, index) => put(header.getCell(index + 1), text, headerStyle))
  header.height = Math.max(30, rowHeight(columns.map(({ header: text, width }) => ({ text, width }))))
  header.commit()

  const wrapped = columns.flatMap(({ kind, width }, index) => (kind === 'text' ? [{ index, width }] : []))
  let at = headerAt
  for (const cells of sheet.rows) {
    at += 1
    const row = Object.assign(page.getRow(at), { style: rowStyle })
    const values = columns.map(({ kind }, index) => excelValue(kind, cells[index] ?? null))
    columns.forEach(({ kind }, index) => put(row.getCell(index + 1), values[index] ?? null, cellStyles[kind]))
    row.height = rowHeight(
      wrapped.map(({ index, width }) => ({ text: textOf(values[index] ?? null), width })),
    )
    row.commit()
    if ((at - headerAt) % ROWS_AT_ONCE === 0) await setImmediate()
  }
  at = writeTotals(page, at, sheet)
  if (sheet.signatures.length > 0) writeSignatures(page, at + 2, sheet.signatures, onPaper)
  page.commit()
}

/** The name of a column as a spreadsheet counts: A … Z, AA … */
function columnLetters(at: number): string {
  const last = String.fromCodePoint(65 + ((at - 1) % 26))
  return at > 26 ? columnLetters(Math.floor((at - 1) / 26)) + last : last
}

function put(
  cell: ReturnType<ReturnType<Worksheet['getRow']>['getCell']>,
  value: Cell,
  style: Partial<Style>,
): void {
  cell.value = value
  cell.style = style
}

/** A line of text over the whole width of the table. */
function writeAcross(
  page: Worksheet,
  at: number,
  text: string,
  style: Partial<Style>,
  columns: readonly SheetColumn[],
): void {
  const row = page.getRow(at)
  for (let cell = 1; cell <= columns.length; cell += 1)
    put(row.getCell(cell), cell === 1 ? persianDigits(text) : null, style)
  if (columns.length > 1) page.mergeCells(at, 1, at, columns.length)
  row.height = rowHeight([{ text, width: widthOf(columns) * 0.85 }]) + 2
  row.commit()
}

function writeTotals(page: Worksheet, last: number, { columns, totals }: Sheet): number {
  const amountAt = columns.findIndex(({ kind }) => kind === 'amount') + 1
  let at = last
  for (const { label, rial } of totals) {
    at += 1
    const sum = page.getRow(at)
    columns.forEach((_column, index) => put(sum.getCell(index + 1), null, totalWordStyle))
    sum.getCell(1).value = persianDigits(label)
    put(sum.getCell(amountAt), rial, totalStyle)
    if (amountAt > 2) page.mergeCells(at, 1, at, amountAt - 1)
    sum.height = rowHeight([])
    sum.commit()
    at += 1
    writeAcross(page, at, `${tableWords.inWords}: ${amountInWords(rial)}`, totalWordStyle, columns)
  }
  return at
}

/** Boxes as wide as each other, as far as the columns let them be. */
function writeSignatures(
  page: Worksheet,
  at: number,
  signatures: readonly string[],
  columns: readonly SheetColumn[],
): void {
  const row = page.getRow(at)
  const whole = widthOf(columns)
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
      put(row.getCell(cell), cell === from ? label : null, boxStyle)
    if (to > from) page.mergeCells(at, from, at, to)
    from = to + 1
  })
  row.height = 72
  row.commit()
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
