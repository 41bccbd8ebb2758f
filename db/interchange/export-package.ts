import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate/browser'
import { sql } from 'kysely'
import type { Context, Handle } from '../context'
import { isDeletable } from './file-names'
import {
  columnsOf,
  packageDescriptor,
  packageFileNames,
  tableOf,
  type PackageFileName,
} from './package-files'

/** How many rows of each file were written. */
export type ExportCounts = Readonly<Record<PackageFileName, number>>

/**
 * Writes the whole register as an open package into a folder (made when missing), or as one file when the path ends in .zip.
 * Each file is written whole beside its place and then put there. Columns that an import kept apart are given back.
 */
export async function exportPackage(context: Context, to: string): Promise<ExportCounts> {
  const texts = new Map<string, string>()
  const counts: Record<string, number> = {}
  const exported = new Map<PackageFileName, ReadonlySet<string>>()
  for (const file of packageFileNames) {
    const { text, rows } = await fileText(context.db, file, exported)
    texts.set(file, text)
    counts[file] = rows
  }
  texts.set('datapackage.json', `${JSON.stringify(packageDescriptor(context.now), null, 2)}\n`)
  if (to.toLowerCase().endsWith('.zip')) {
    mkdirSync(dirname(to), { recursive: true })
    writeWhole(to, zipSync(Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)]))))
  } else {
    mkdirSync(to, { recursive: true })
    for (const [name, text] of texts) writeWhole(join(to, name), strToU8(text))
  }
  return counts as ExportCounts
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const part = join(dirname(path), `.${basename(path)}.part`)
  try {
    writeFileSync(part, bytes)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

type StoredRow = Readonly<Record<string, string | number | null>>

/**
 * One file's text. `exported` holds the ids of the files before it; what refers to a deleted record is written without
 * the reference, or left out where it would say nothing without it.
 */
async function fileText(
  db: Handle,
  file: PackageFileName,
  exported: Map<PackageFileName, ReadonlySet<string>>,
): Promise<{ text: string; rows: number }> {
  const columns = columnsOf(file).map((column) => ({ ...column, stored: column.stored ?? column.name }))
  const key = columns.find(({ name }) => name === 'id')?.stored ?? 'id'
  // Tables differ in their columns, so the row is read as a plain record of what SQLite gave.
  const { rows: all } = await sql<StoredRow>`SELECT * FROM ${sql.table(tableOf[file])}
    ${isDeletable(file) ? sql`WHERE deleted_at IS NULL` : sql``} ORDER BY ${sql.ref(key)}`.execute(db)
  const isGone = (row: StoredRow, { type, stored }: (typeof columns)[number]): boolean =>
    type.is === 'reference' && row[stored] !== null && !exported.get(type.to)?.has(String(row[stored]))
  const rows = all.filter((row) => !columns.some((column) => column.required && isGone(row, column)))
  exported.set(file, new Set(rows.map((row) => String(row[key]))))
  const kept = await db.selectFrom('unknown_columns').selectAll().where('file', '=', file).execute()
  const unknownNames = [...new Set(kept.map(({ column_name }) => column_name))].sort()
  const unknown = new Map(kept.map((cell) => [`${cell.record_id}\n${cell.column_name}`, cell.value]))
  const lines = [[...columns.map(({ name }) => name), ...unknownNames]]
  for (const row of rows) {
    const id = String(row[key])
    lines.push([
      ...columns.map((column) => {
        const value = row[column.stored] ?? null
        if (value === null || isGone(row, column)) return ''
        if (column.type.is === 'boolean') return value === 1 ? 'true' : 'false'
        if (column.type.is === 'some_of') return (JSON.parse(String(value)) as string[]).join(';')
        return String(value)
      }),
      ...unknownNames.map((name) => unknown.get(`${id}\n${name}`) ?? ''),
    ])
  }
  return { text: `${lines.map((cells) => cells.map(csvCell).join(',')).join('\n')}\n`, rows: rows.length }
}

const csvCell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
