import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate/browser'
import type { Context, Handle } from '../context'
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
  for (const file of packageFileNames) {
    const { text, rows } = await fileText(context.db, file)
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

async function fileText(db: Handle, file: PackageFileName): Promise<{ text: string; rows: number }> {
  const table = tableOf[file]
  // Tables differ in their columns, so the row is read as a plain record of what SQLite gave.
  const rows = (await db
    .selectFrom(table)
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()) as unknown as Readonly<Record<string, string | number | null>>[]
  const kept = await db.selectFrom('unknown_columns').selectAll().where('file', '=', file).execute()
  const unknownNames = [...new Set(kept.map(({ column_name }) => column_name))].sort()
  const unknown = new Map(kept.map((cell) => [`${cell.record_id}\n${cell.column_name}`, cell.value]))
  const columns = columnsOf(file)
  const lines = [[...columns.map(({ name }) => name), ...unknownNames]]
  for (const row of rows) {
    const id = String(row['id'])
    lines.push([
      ...columns.map(({ name, type }) => {
        const value = row[name] ?? null
        if (value === null) return ''
        if (type.is === 'boolean') return value === 1 ? 'true' : 'false'
        if (type.is === 'some_of') return (JSON.parse(String(value)) as string[]).join(';')
        return String(value)
      }),
      ...unknownNames.map((name) => unknown.get(`${id}\n${name}`) ?? ''),
    ])
  }
  return { text: `${lines.map((cells) => cells.map(csvCell).join(',')).join('\n')}\n`, rows: rows.length }
}

const csvCell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
