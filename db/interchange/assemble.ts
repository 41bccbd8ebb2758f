import { isUuid, newId } from '../context/ids'
import { packageWords } from '../contract/words/package'
import type { JudgedFile } from '../child-file/judged-file'
import { judgedFilesOf } from './judged-files'
import { keepsIds } from './file-names'
import { settleTemplates, type StoredTemplate } from './letter-templates'
import { packageFileNames, columnsOf, type PackageFileName } from './package-files'
import { formatFinding, type PackageFinding } from './package-finding'
import { parseRows, type ParsedRow } from './parse-cells'
import { keyText, type RawPackage } from './read-package'
import { textOf, type KeyedRow } from './rows'

/** The package as the register would hold it, with every row's place kept for its findings. */
export interface AssembledPackage {
  readonly rows: Readonly<Record<PackageFileName, readonly KeyedRow[]>>
  readonly files: readonly JudgedFile[]
  /** Children any of whose rows was refused: only part of their file is known. */
  readonly incompleteChildren: ReadonlySet<string>
  readonly findings: readonly PackageFinding[]
}

/** What the register already holds that a package may clash with or refer to. */
export interface AlreadyStored {
  readonly ids: ReadonlySet<string>
  /** Rows of the register that a package may refer to without bringing them: centers and programmes. */
  readonly referable: ReadonlyMap<PackageFileName, ReadonlySet<string>>
  /** The texts that stood for ids in packages that came in before, by file. */
  readonly externalIds: ReadonlyMap<PackageFileName, ReadonlySet<string>>
  /** Texts of letters, which may be the package's own. */
  readonly templates: readonly StoredTemplate[]
  /** Ids of the register's users by name. */
  readonly users: ReadonlyMap<string, string>
}

/** Reads cells, gives keys, follows references and puts each child's file together. */
export function assemblePackage(raw: RawPackage, stored: AlreadyStored, createdAt: string): AssembledPackage {
  const findings: PackageFinding[] = [...raw.findings]
  const parsed = mapFiles((file) => parseRows(file, raw.files.get(file) ?? [], findings))
  const keys = mapFiles((file) => giveKeys(file, parsed[file], stored, findings))
  const known = { keys, referable: withSupported(stored, parsed), unreadIds: raw.unreadIds }
  const resolved = mapFiles((file) => resolveRows(file, parsed[file], known, findings))
  const templates = settleTemplates(resolved['letter_templates.csv'], stored.templates, findings)
  const rows = { ...resolved, 'letter_templates.csv': templates }
  const incompleteChildren = new Set<string>()
  for (const file of packageFileNames) {
    for (const row of rows[file]) {
      const childId = file === 'children.csv' ? row.id : row.values.get('child_id')
      if (row.faulty && typeof childId === 'string') incompleteChildren.add(childId)
    }
  }
  return { rows, files: judgedFilesOf(rows, createdAt, stored.users), incompleteChildren, findings }
}

function mapFiles<T>(make: (file: PackageFileName) => T): Record<PackageFileName, T> {
  return Object.fromEntries(packageFileNames.map((file) => [file, make(file)])) as Record<PackageFileName, T>
}

function giveKeys(
  file: PackageFileName,
  rows: readonly ParsedRow[],
  stored: AlreadyStored,
  findings: PackageFinding[],
): Map<string, string> {
  const keys = new Map<string, string>()
  for (const { line, values } of rows) {
    const written = values.get('id')
    if (typeof written !== 'string') continue
    const key = keyText(written)
    const id = isUuid(key) || keepsIds(file) ? key : newId()
    // A programme's code is a name that both know: the package's row says how it is run from now on.
    const isNamed = file === 'programmes.csv' && !isUuid(key)
    // What becomes of a letter's text that is here already depends on what it says; see `settleTemplates`.
    const mayBeHere = file === 'letter_templates.csv'
    if (keys.has(key) || (stored.ids.has(id) && !isNamed && !mayBeHere)) {
      findings.push(formatFinding('F07', { file, line, column: 'id', value: written }))
    } else if (!mayBeHere && stored.externalIds.get(file)?.has(key)) {
      findings.push(formatFinding('F21', { file, line, column: 'id', value: written }))
    }
    if (!keys.has(key)) keys.set(key, id)
  }
  return keys
}

interface KnownRows {
  readonly keys: Readonly<Record<PackageFileName, ReadonlyMap<string, string>>>
  readonly referable: AlreadyStored['referable']
  readonly unreadIds: RawPackage['unreadIds']
}

/** A support brings its programme with it, so what the package's supports name may be referred to. */
function withSupported(
  stored: AlreadyStored,
  parsed: Readonly<Record<PackageFileName, readonly ParsedRow[]>>,
): AlreadyStored['referable'] {
  const programmes = new Set(stored.referable.get('programmes.csv'))
  for (const { values } of parsed['supports.csv']) {
    const programme = textOf(values, 'programme')
    if (programme !== null) programmes.add(programme)
  }
  return new Map(stored.referable).set('programmes.csv', programmes)
}

function resolveRows(
  file: PackageFileName,
  rows: readonly ParsedRow[],
  { keys, referable, unreadIds }: KnownRows,
  findings: PackageFinding[],
): KeyedRow[] {
  return rows.map((row) => {
    const values = new Map(row.values)
    let faulty = row.faulty
    for (const { name, type } of columnsOf(file)) {
      const written = values.get(name)
      if (typeof written !== 'string') continue
      const key = keyText(written)
      if (type.is === 'mark') {
        values.set(name, type.to.map((other) => keys[other].get(key)).find((id) => id !== undefined) ?? key)
      } else if (type.is === 'parts') {
        values.set(name, withKeys(written, keys['tariffs.csv']))
      }
      if (type.is !== 'reference') continue
      const id = keys[type.to].get(key) ?? (referable.get(type.to)?.has(key) === true ? key : undefined)
      if (id === undefined) {
        faulty = true
        values.set(name, null)
        // The row is there, only it could not be read, and that is told already.
        const unread = unreadIds.get(type.to)
        if (unread !== 'all' && unread?.has(key) !== true) {
          findings.push(formatFinding('F06', { file, line: row.line, column: name, value: written }))
        }
      } else {
        values.set(name, id)
      }
    }
    if (
      file === 'placements.csv' &&
      !row.faulty &&
      values.get('kind') === 'residential' &&
      (row.values.get('center_id') ?? null) === null
    ) {
      faulty = true
      findings.push(
        formatFinding('F02', { file, line: row.line, column: 'center_id' }, packageWords.centerNeeded),
      )
    }
    const written = textOf(values, 'id')
    const id = keys[file].get(keyText(written ?? '')) ?? newId()
    const externalId =
      textOf(values, 'external_id') ?? (written !== null && written.toLowerCase() !== id ? written : null)
    return { file, line: row.line, id, externalId, values, unknown: row.unknown, faulty }
  })
}

/** The parts of a payment with the keys that their tariff rows get; a row that is gone keeps the key it had. */
function withKeys(parts: string, tariffs: ReadonlyMap<string, string>): string {
  const read = JSON.parse(parts) as { tariffId: string | null }[]
  return JSON.stringify(
    read.map((part) =>
      part.tariffId === null
        ? part
        : { ...part, tariffId: tariffs.get(keyText(part.tariffId)) ?? part.tariffId },
    ),
  )
}
