import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { codeOf, RegisterError } from '../context/errors'
import { readWorkbook, type ReadRow } from '../formats/excel'
import { splitCsv, type Separator } from '../contract/split-csv'
import { wasTaken } from './answer'
import { findList, peopleById, rowsOf } from './lists'
import { matchRows, type ListedChild } from './match-rows'
import { tableOf } from './returned-columns'

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

async function readSheets(bytes: Buffer): Promise<ReadRow[][]> {
  if (!isZip(bytes)) return [readCsv(bytes)]
  const sheets = await readWorkbook(bytes)
  if (sheets === null) throw unreadable()
  return sheets
}

function readCsv(bytes: Buffer): ReadRow[] {
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
