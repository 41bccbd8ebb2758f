import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate/browser'
import { columnsOf, packageFileNames, type PackageFileName } from './package-files'
import { formatFinding, type PackageFinding } from './package-finding'

/** A row as it stands in the file: its first line, the cells of known columns by name, those of unknown columns apart. */
export interface RawRow {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  readonly unknown: ReadonlyMap<string, string>
}

export interface RawPackage {
  readonly files: ReadonlyMap<PackageFileName, readonly RawRow[]>
  readonly findings: readonly PackageFinding[]
}

/** Reads a folder or a .zip; what cannot be read becomes a finding, never an error. */
export function readPackage(path: string): RawPackage {
  const findings: PackageFinding[] = []
  const contents = contentsOf(path)
  const files = new Map<PackageFileName, readonly RawRow[]>()
  if (contents === null) {
    findings.push(formatFinding('F01', { file: 'datapackage.json', line: 1 }, 'پوشه یا فایل zip پیدا نشد.'))
    return { files, findings }
  }
  for (const name of contents.keys()) {
    if (name !== 'datapackage.json' && name.endsWith('.csv') && !isPackageFile(name)) {
      findings.push(formatFinding('F20', { file: name, line: 1 }, 'این پرونده خوانده نشد.'))
    }
  }
  for (const file of packageFileNames) {
    const bytes = contents.get(file)
    if (bytes !== undefined) files.set(file, readRows(file, bytes, findings))
  }
  if (files.size === 0) {
    findings.push(
      formatFinding('F01', { file: 'datapackage.json', line: 1 }, 'هیچ پرونده CSV شناخته‌ای در بسته نیست.'),
    )
  }
  return { files, findings }
}

const isPackageFile = (name: string): name is PackageFileName =>
  (packageFileNames as readonly string[]).includes(name)

function contentsOf(path: string): Map<string, Uint8Array> | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return null
  if (stat.isDirectory()) {
    return new Map(
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(csv|json)$/iu.test(entry.name))
        .map((entry) => [entry.name.toLowerCase(), readFileSync(join(path, entry.name))]),
    )
  }
  try {
    const unzipped = unzipSync(readFileSync(path))
    // A zip may hold the folder itself, so only the last part of a name counts.
    return new Map(
      Object.entries(unzipped)
        .filter(([name]) => !name.endsWith('/') && !name.startsWith('__MACOSX/'))
        .map(([name, bytes]) => [(name.split(/[/\\]/u).at(-1) ?? name).toLowerCase(), bytes]),
    )
  } catch {
    return null
  }
}

interface ParsedRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function readRows(file: PackageFileName, bytes: Uint8Array, findings: PackageFinding[]): RawRow[] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    findings.push(formatFinding('F01', { file, line: 1 }, 'نویسه‌ها باید UTF-8 باشند.'))
    return []
  }
  const records = parse(text, {
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      findings.push(
        formatFinding('F08', { file, line: typeof error?.['lines'] === 'number' ? error['lines'] : 1 }),
      )
    },
  }) as unknown as readonly ParsedRecord[]
  const [header, ...body] = records
  if (header === undefined) {
    findings.push(formatFinding('F01', { file, line: 1 }, 'ردیف عنوان ستون‌ها نیست.'))
    return []
  }
  const names = header.record.map((name) => name.trim().toLowerCase())
  if (!isHeaderGood(file, names, findings)) return []
  const known = new Set(columnsOf(file).map(({ name }) => name))
  const rows: RawRow[] = []
  let previousEnd = header.info.lines
  for (const { record, info } of body) {
    // A quoted cell may run over lines and blank lines are skipped, so the first line is counted back from the last.
    const line = Math.max(previousEnd + 1, info.lines - record.reduce((sum, cell) => sum + newlines(cell), 0))
    previousEnd = info.lines
    if (record.length !== names.length) {
      findings.push(formatFinding('F08', { file, line }))
      continue
    }
    const cells = new Map<string, string>()
    const unknown = new Map<string, string>()
    names.forEach((name, index) => {
      const cell = record[index] ?? ''
      if (known.has(name)) cells.set(name, cell)
      else if (cell.trim() !== '') unknown.set(name, cell)
    })
    rows.push({ line, cells, unknown })
  }
  return rows
}

const newlines = (cell: string): number => cell.split(/\r\n|\n|\r/u).length - 1

function isHeaderGood(file: PackageFileName, names: readonly string[], findings: PackageFinding[]): boolean {
  let good = true
  for (const column of columnsOf(file)) {
    if (column.required && !names.includes(column.name)) {
      findings.push(formatFinding('F01', { file, line: 1, column: column.name }, 'این ستون لازم است و نیست.'))
      good = false
    }
  }
  const known = new Set(columnsOf(file).map(({ name }) => name))
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) {
      findings.push(formatFinding('F01', { file, line: 1, column: name }, 'این ستون دو بار آمده است.'))
      good = false
    } else if (!known.has(name)) {
      findings.push(formatFinding('F20', { file, line: 1, column: name }))
    }
  })
  return good
}
