import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { codeOf, RegisterError } from '../context/errors'
import { splitCsv, type Separator } from '../contract/split-csv'
import { wasTaken } from './answer'
import { findList, peopleById, rowsOf } from './lists'
import { matchRows, type ListedChild } from './match-rows'
import { tableOf, type Cell, type SheetRow } from './returned-columns'

/** A list of twenty thousand names is a few megabytes; what is larger is no answer to one. */
const LARGEST_FILE = 30_000_000

/** Reads a returned Excel or CSV file and matches its rows with the list; nothing is stored. NOT_FOUND `no_file`, CONFLICT `answer_taken_before`, CORRUPT `unreadable_table`. */
export async function readAnswer(
  { db, today }: Context,
  { listId, path }: Parsed<'insurance.readAnswer'>,
): Promise<Output<'insurance.readAnswer'>> {
  await findList(db, listId)
  const bytes = await readBytes(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (await wasTaken(db, sha256)) throw new RegisterError({ code: 'CONFLICT', reason: 'answer_taken_before' })
  const sheets = await readSheets(bytes)
  const table = sheets.map(tableOf).find((found) => found !== null)
  if (!table) throw unreadable()
  const rows = await rowsOf(db, listId)
  const people = await peopleById(
    db,
    rows.map((row) => row.child_id),
    today,
  )
  const listed = rows.flatMap((row): ListedChild[] => {
    const person = people.get(row.child_id)
    return person === undefined ? [] : [{ ...person, rowNumber: row.row_number }]
  })
  return { sha256, rows: matchRows(table, listed) }
}

const unreadable = () => new RegisterError({ code: 'CORRUPT', reason: 'unreadable_table' })

async function readBytes(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size > LARGEST_FILE) throw unreadable()
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_file' })
    if (codeOf(error) === 'EISDIR') throw unreadable()
    throw error
  }
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK'

function readSheets(bytes: Buffer): Promise<SheetRow[][]> | SheetRow[][] {
  return isZip(bytes) ? readWorkbook(bytes) : [readCsv(bytes)]
}

async function readWorkbook(bytes: Buffer): Promise<SheetRow[][]> {
  // Loaded only when a workbook is read: it is the largest package of the register.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  try {
    await workbook.xlsx.load(file)
  } catch {
    throw unreadable()
  }
  return workbook.worksheets.map((sheet) => {
    const rows: SheetRow[] = []
    sheet.eachRow((row, line) => {
      const cells: Cell[] = []
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        while (cells.length < column - 1) cells.push(null)
        cells[column - 1] = cellOf(cell.value)
      })
      rows.push({ line, cells })
    })
    return rows
  })
}

/** What a cell shows: of a formula its result, of rich text its words. An error is nothing. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'object') return null
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText
      .map((run: { text?: unknown }) => (typeof run.text === 'string' ? run.text : ''))
      .join('')
  }
  if ('result' in value) return cellOf(value.result)
  if ('text' in value) return cellOf(value.text)
  return null
}

function readCsv(bytes: Buffer): SheetRow[] {
  const text = decode(bytes)
  if (text === null || text.includes('\u0000')) throw unreadable()
  // Excel may write which separator it used into the first line.
  const named = /^sep=([,;\t])\r?\n/u.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const separator = (named?.[1] as Separator | undefined) ?? separatorOf(body)
  const { rows } = splitCsv(body, separator)
  const before = named ? 1 : 0
  return rows.map(({ line, cells }) => ({ line: line + before, cells }))
}

/** UTF-8 with or without its mark, else what Excel calls Unicode text, else what an Arabic Windows writes. */
function decode(bytes: Buffer): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  for (const encoding of isUtf16 ? ['utf-16le'] : ['utf-8', 'windows-1256']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  return null
}

/** The separator that the first lines hold most of. */
function separatorOf(text: string): Separator {
  const head = text.slice(0, 4000)
  const count = (separator: Separator) => head.split(separator).length
  const separators: readonly Separator[] = [',', ';', '\t']
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best), ',')
}
