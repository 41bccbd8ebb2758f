import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Style, stream } from 'exceljs'
import { writeBytes } from './write-bytes'

/** How a cell looks; one object for all cells that look alike. */
export interface CellStyle {
  /** In points. */
  readonly size: number
  readonly bold?: boolean
  /** AARRGGBB, of the letters. */
  readonly colour?: string
  /** AARRGGBB, behind them. */
  readonly fill?: string
  readonly bordered?: boolean
  readonly across: 'left' | 'center' | 'right'
  readonly upright: 'top' | 'middle'
  readonly reading: 'rtl' | 'ltr'
  readonly wrapped?: boolean
  /** Steps from the edge that it stands at. */
  readonly indent?: number
  /** As Excel writes it; `@` is text. */
  readonly numberFormat?: string
}

export interface StyledCell {
  readonly value: string | number | null
  readonly style: CellStyle
}

export interface SheetLine {
  readonly cells: readonly StyledCell[]
  /** In points. */
  readonly height: number
  /** Cells that are one: first and last, counted from 1. */
  readonly merged?: readonly (readonly [from: number, to: number])[]
}

/** A sheet from right to left that is printed on A4, as many columns on one page as are printed. */
export interface WorkbookSheet {
  /** As Excel takes it: up to 31 signs, none of `\/?*[]:`. */
  readonly name: string
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** The first columns only are printed when these are fewer. */
  readonly printedColumns: number
  readonly orientation: 'portrait' | 'landscape'
  /** So many lines stay when the sheet is rolled; the last of them stands on each printed page. */
  readonly headLines: number
  /** Below each page, in the middle; `&` is written `&&`. */
  readonly foot: string
  readonly lines: Iterable<SheetLine>
}

/** A cell that was read: null is an empty one. */
export type ReadCell = string | number | Date | null

/** A row that was read. */
export interface ReadRow {
  /** In the file, from 1. */
  readonly line: number
  readonly cells: readonly ReadCell[]
}

type Package = typeof import('exceljs')
type Page = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>

const FONT = 'Vazirmatn'
// The package's enumeration of papers exists for the compiler only.
const A4: object = { paperSize: 9 }
/** After so many rows other work of the register has its turn. */
const ROWS_AT_ONCE = 1000

/** Loaded only when a workbook is written or read: it is the largest package of the register. */
const loaded = async (): Promise<Package> => (await import('exceljs')).default

/** Writes sheets to an open file as an Excel workbook. Rejects with the file system's error, and with what the lines throw. */
export async function writeWorkbook(handle: number, sheets: readonly WorkbookSheet[]): Promise<void> {
  const excel = await loaded()
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
    const drawnUp = stylesOnce()
    for (const sheet of sheets) await writeSheet(workbook, sheet, drawnUp)
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

async function writeSheet(
  workbook: stream.xlsx.WorkbookWriter,
  { name, widths, printedColumns, orientation, headLines, foot, lines }: WorkbookSheet,
  drawnUp: (style: CellStyle) => Partial<Style>,
): Promise<void> {
  const page = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: headLines, rightToLeft: true, showGridLines: false }],
    pageSetup: {
      ...A4,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${String(headLines)}:${String(headLines)}`,
      ...(printedColumns < widths.length ? { printArea: `A:${columnLetters(printedColumns)}` } : {}),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    // No page number: a spreadsheet counts its pages in Latin digits only. What keeps the order is the row's number.
    headerFooter: { oddFooter: `&C&"${FONT}"&9${foot}` },
  })
  page.columns = widths.map((width) => ({ width }))
  let at = 0
  for (const line of lines) {
    at += 1
    writeLine(page, at, line, drawnUp)
    if (at % ROWS_AT_ONCE === 0) await setImmediate()
  }
  page.commit()
}

// One for all rows, as the package knows a style by its object.
const rowStyle = {}

function writeLine(
  page: Page,
  at: number,
  { cells, height, merged = [] }: SheetLine,
  drawnUp: (style: CellStyle) => Partial<Style>,
): void {
  const row = Object.assign(page.getRow(at), { style: rowStyle })
  cells.forEach(({ value, style }, index) => {
    const cell = row.getCell(index + 1)
    cell.value = value
    cell.style = drawnUp(style)
  })
  for (const [from, to] of merged) page.mergeCells(at, from, at, to)
  row.height = height
  row.commit()
}

/** The package draws up each style whose object it has not seen: so each of ours becomes one of its own, once. */
function stylesOnce(): (style: CellStyle) => Partial<Style> {
  const known = new Map<CellStyle, Partial<Style>>()
  return (style) => {
    const before = known.get(style)
    if (before) return before
    const drawn = styleOf(style)
    known.set(style, drawn)
    return drawn
  }
}

const edge = { style: 'thin', color: { argb: 'FFB8B8B8' } } as const

function styleOf(style: CellStyle): Partial<Style> {
  return {
    font: {
      // The family and the character set say what may stand in for the font where it is not installed: one with Persian letters.
      ...{ name: FONT, family: 2, charset: 178, size: style.size, bold: style.bold ?? false },
      ...(style.colour === undefined ? {} : { color: { argb: style.colour } }),
    },
    alignment: {
      horizontal: style.across,
      vertical: style.upright,
      readingOrder: style.reading,
      ...(style.wrapped ? { wrapText: true } : {}),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
    },
    ...(style.bordered ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: style.fill } } }),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
  }
}

/** The name of a column as a spreadsheet counts: A … Z, AA … */
function columnLetters(at: number): string {
  const last = String.fromCodePoint(65 + ((at - 1) % 26))
  return at > 26 ? columnLetters(Math.floor((at - 1) / 26)) + last : last
}

/** The sheets of an Excel workbook, of each the rows that hold something; null when it is none or cannot be read. */
export async function readWorkbook(bytes: Buffer): Promise<ReadRow[][] | null> {
  const excel = await loaded()
  const workbook = new excel.Workbook()
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  try {
    await workbook.xlsx.load(file)
  } catch {
    return null
  }
  return workbook.worksheets.map((sheet) => {
    const rows: ReadRow[] = []
    sheet.eachRow((row, line) => {
      const cells: ReadCell[] = []
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        while (cells.length < column - 1) cells.push(null)
        cells[column - 1] = shownOf(cell.value)
      })
      rows.push({ line, cells })
    })
    return rows
  })
}

/** What a cell shows: of a formula its result, of rich text its words. An error is nothing. */
function shownOf(value: unknown): ReadCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'object') return null
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText
      .map((run: { text?: unknown }) => (typeof run.text === 'string' ? run.text : ''))
      .join('')
  }
  if ('result' in value) return shownOf(value.result)
  if ('text' in value) return shownOf(value.text)
  return null
}
