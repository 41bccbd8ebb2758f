import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate/browser'
import { normaliseText } from '../contract/persian'
import { isUuid } from '../context/ids'
import { columnsOf, packageFileNames, type PackageFileName } from './package-files'
import { formatFinding, type PackageFinding } from './package-finding'
import { noPages, pagesIn, pagesOfZip, type ReadPage } from './page-source'
import { splitCsv } from '../contract/split-csv'
import { packageWords } from '../contract/words/package'

/** A row as it stands in the file: its first line, the cells of known columns by name, those of unknown columns apart. */
export interface RawRow {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  readonly unknown: ReadonlyMap<string, string>
}

export interface RawPackage {
  readonly files: ReadonlyMap<PackageFileName, readonly RawRow[]>
  readonly findings: readonly PackageFinding[]
  /** Ids of rows that could not be read, where other rows may still refer to them; `all` when the whole file could not. */
  readonly unreadIds: ReadonlyMap<PackageFileName, ReadonlySet<string> | 'all'>
  /** The scanned pages of `document_pages.csv`. */
  readonly readPage: ReadPage
}

/** Reads a folder or a .zip; what cannot be read becomes a finding, never an error. */
export function readPackage(path: string): RawPackage {
  const findings: PackageFinding[] = []
  const read = contentsOf(path)
  const files = new Map<PackageFileName, readonly RawRow[]>()
  const unreadIds = new Map<PackageFileName, ReadonlySet<string> | 'all'>()
  if (read === null) {
    findings.push(formatFinding('F01', { file: 'datapackage.json', line: 1 }, packageWords.noPackage))
    return { files, findings, unreadIds, readPage: noPages }
  }
  const { texts: contents, readPage } = read
  for (const name of contents.keys()) {
    if (name !== 'datapackage.json' && name.endsWith('.csv') && !isPackageFile(name)) {
      findings.push(formatFinding('F20', { file: name, line: 1 }, packageWords.notRead))
    }
  }
  for (const file of packageFileNames) {
    const bytes = contents.get(file)
    if (bytes === undefined) continue
    if (bytes === 'unreadable') {
      findings.push(formatFinding('F01', { file, line: 1 }, packageWords.notAllowed))
      unreadIds.set(file, 'all')
      continue
    }
    const { rows, unreadIds: unread } = readRows(file, bytes, findings)
    files.set(file, rows)
    unreadIds.set(file, unread)
  }
  if (files.size === 0 && findings.every(({ rule }) => rule !== 'F01')) {
    findings.push(formatFinding('F01', { file: 'datapackage.json', line: 1 }, packageWords.noKnownFile))
  }
  return { files, findings, unreadIds, readPage }
}

const isPackageFile = (name: string): name is PackageFileName =>
  (packageFileNames as readonly string[]).includes(name)

interface Contents {
  /** Tables and the descriptor by their names in small letters. */
  readonly texts: ReadonlyMap<string, Uint8Array | 'unreadable'>
  readonly readPage: ReadPage
}

function contentsOf(path: string): Contents | null {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) {
      const texts = new Map(
        readdirSync(path)
          .filter((name) => /\.(csv|json)$/iu.test(name))
          .map((name) => [name.toLowerCase(), contentOf(join(path, name))]),
      )
      return { texts, readPage: pagesIn(path) }
    }
    const unzipped = unzipSync(readFileSync(path))
    // A zip may hold the folder itself, so only the last part of a name counts.
    const texts = new Map(
      Object.entries(unzipped)
        .filter(([name]) => /\.(csv|json)$/iu.test(name) && !name.startsWith('__MACOSX/'))
        .map(([name, bytes]) => [(name.split(/[/\\]/u).at(-1) ?? name).toLowerCase(), bytes]),
    )
    return { texts, readPage: pagesOfZip(unzipped) }
  } catch {
    return null
  }
}

function contentOf(path: string): Uint8Array | 'unreadable' {
  try {
    return readFileSync(path)
  } catch {
    return 'unreadable'
  }
}

interface ReadFile {
  readonly rows: readonly RawRow[]
  readonly unreadIds: ReadonlySet<string> | 'all'
}

function readRows(file: PackageFileName, bytes: Uint8Array, findings: PackageFinding[]): ReadFile {
  const unread: ReadFile = { rows: [], unreadIds: 'all' }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    findings.push(formatFinding('F01', { file, line: 1 }, packageWords.notUtf8))
    return unread
  }
  const { rows: lines, broken } = splitCsv(text)
  const [header, ...body] = lines
  if (header === undefined || (broken[0] !== undefined && broken[0].line < header.line)) {
    findings.push(formatFinding('F01', { file, line: 1 }, packageWords.noHeader))
    return unread
  }
  const names = header.cells.map((name) => name.trim().toLowerCase())
  if (!isHeaderGood(file, names, findings)) return unread
  const idAt = names.indexOf('id')
  const unreadIds = new Set<string>()
  const refuse = (line: number, id: string | undefined): void => {
    findings.push(formatFinding('F08', { file, line }))
    if (id !== undefined) unreadIds.add(keyText(id))
  }
  for (const { line, text: brokenText } of broken)
    refuse(line, brokenText.split(',')[idAt]?.replaceAll('"', ''))
  const known = new Set(columnsOf(file).map(({ name }) => name))
  const rows: RawRow[] = []
  for (const { line, cells: written } of body) {
    if (written.length !== names.length) {
      refuse(line, written[idAt])
      continue
    }
    const cells = new Map<string, string>()
    const unknown = new Map<string, string>()
    names.forEach((name, index) => {
      const cell = written[index] ?? ''
      if (known.has(name)) cells.set(name, cell)
      else if (cell.trim() !== '') unknown.set(name, cell)
    })
    rows.push({ line, cells, unknown })
  }
  return { rows, unreadIds }
}

/** A cell that names a row, as it is compared: UUIDs are one in either case of letters. */
export function keyText(written: string): string {
  const text = normaliseText(written)
  return isUuid(text.toLowerCase()) ? text.toLowerCase() : text
}

function isHeaderGood(file: PackageFileName, names: readonly string[], findings: PackageFinding[]): boolean {
  let good = true
  for (const column of columnsOf(file)) {
    if (column.required && !names.includes(column.name)) {
      findings.push(formatFinding('F01', { file, line: 1, column: column.name }, packageWords.columnMissing))
      good = false
    }
  }
  const known = new Set(columnsOf(file).map(({ name }) => name))
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) {
      findings.push(formatFinding('F01', { file, line: 1, column: name }, packageWords.columnTwice))
      good = false
    } else if (!known.has(name)) {
      findings.push(formatFinding('F20', { file, line: 1, column: name }))
    }
  })
  return good
}
