import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate/browser'
import { sql } from 'kysely'
import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import type { OpenRegister } from '../register/open-register'
import { isDeletable } from './file-names'
import { PAGES_FOLDER } from './page-source'
import {
  columnsOf,
  packageDescriptor,
  packageFileNames,
  tableOf,
  type PackageFileName,
} from './package-files'

/** How many rows of each file were written. */
export type ExportCounts = Readonly<Record<PackageFileName, number>>

/** As `exportPackage`; who takes the package out is in the audit before the first file is written. */
export async function exportRegister(
  register: OpenRegister,
  { to, withDocuments }: { readonly to: string; readonly withDocuments: boolean },
): Promise<ExportCounts> {
  await register.command('register.export', (context) =>
    recordChange(context, {
      subject: 'register',
      recordId: register.id,
      childId: null,
      before: null,
      after: { exported: isOneFile(to) ? 'zip' : 'folder', withDocuments },
    }),
  )
  return await register.query('register.export', (context) => exportPackage(context, to, { withDocuments }))
}

const isOneFile = (to: string): boolean => to.toLowerCase().endsWith('.zip')

/**
 * Writes the whole register as an open package into a folder (made when missing), or as one file when the path ends in .zip.
 * Each file is written whole beside its place and then put there. Columns that an import kept apart are given back.
 */
export async function exportPackage(
  context: Context,
  to: string,
  { withDocuments = true }: { readonly withDocuments?: boolean } = {},
): Promise<ExportCounts> {
  const texts = new Map<string, string>()
  const counts: Record<string, number> = {}
  const exported = new Map<PackageFileName, ReadonlySet<string>>()
  for (const file of packageFileNames) {
    const { text, rows } = await fileText(context.db, file, exported, withDocuments)
    texts.set(file, text)
    counts[file] = rows
  }
  texts.set('datapackage.json', `${JSON.stringify(packageDescriptor(context.now), null, 2)}\n`)
  const pages = [...(exported.get('document_pages.csv') ?? [])]
  if (isOneFile(to)) {
    mkdirSync(dirname(to), { recursive: true })
    const files: Zippable = Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)]))
    for (const id of pages) {
      const { name, content } = await pageFile(context.db, id)
      // Pictures and PDFs are packed already.
      files[`${PAGES_FOLDER}/${name}`] = [content, { level: 0 }]
    }
    writeWhole(to, zipSync(files))
  } else {
    mkdirSync(to, { recursive: true })
    await writePages(context.db, join(to, PAGES_FOLDER), pages)
    for (const [name, text] of texts) writeWhole(join(to, name), strToU8(text))
  }
  return counts as ExportCounts
}

/** A page's name in the package and its bytes. */
async function pageFile(
  db: Handle,
  id: string,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const row = await db
    .selectFrom('document_pages')
    .select(['media_type', 'content'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { name: `${id}.${endings[row.media_type] ?? 'bin'}`, content: row.content }
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
}

/** Writes the pages, and takes away those of an earlier export that are no more: a paper that was taken off stays in no package. */
async function writePages(db: Handle, folder: string, pages: readonly string[]): Promise<void> {
  const kept = new Set<string>()
  if (pages.length > 0) mkdirSync(folder, { recursive: true })
  for (const id of pages) {
    const { name, content } = await pageFile(db, id)
    writeWhole(join(folder, name), content)
    kept.add(name)
  }
  for (const name of namesIn(folder)) {
    if (/^[\da-f-]{36}\.(?:png|jpg|pdf)$/u.test(name) && !kept.has(name)) rmSync(join(folder, name))
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
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
  withDocuments: boolean,
): Promise<{ text: string; rows: number }> {
  const columns = columnsOf(file).map((column) => ({ ...column, stored: column.stored ?? column.name }))
  const key = columns.find(({ name }) => name === 'id')?.stored ?? 'id'
  // Tables differ in their columns, so the row is read as a plain record of what SQLite gave.
  const isLeftOut = !withDocuments && (file === 'documents.csv' || file === 'document_pages.csv')
  const { rows: all } = isLeftOut
    ? { rows: [] }
    : await sql<StoredRow>`SELECT * FROM ${sourceOf(file)} ORDER BY ${sql.ref(key)}`.execute(db)
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

/** What a file's rows are read from: its table without what was deleted; pages without their bytes. */
function sourceOf(file: PackageFileName) {
  switch (file) {
    case 'document_pages.csv':
      return sql`(SELECT id, document_id, page_number, media_type, sha256, ${PAGES_FOLDER} || '/' || id ||
        CASE media_type WHEN 'image/png' THEN '.png' WHEN 'image/jpeg' THEN '.jpg' ELSE '.pdf' END AS file
        FROM document_pages WHERE deleted_at IS NULL)`
    case 'not_same.csv':
      return sql`(SELECT *, one_id || '/' || other_id AS id FROM not_same)`
    default:
      return isDeletable(file)
        ? sql`(SELECT * FROM ${sql.table(tableOf[file])} WHERE deleted_at IS NULL)`
        : sql.table(tableOf[file])
  }
}

const csvCell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
