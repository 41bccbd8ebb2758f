import type { Child } from '../contract/children'
import type { PlacementKind } from '../contract/placements'
import { isUuid, newId } from '../ids'
import type { FileDraft, PolicyDraft, SpellDraft, SupportDraft } from '../rules/draft'
import { packageFileNames, columnsOf, type PackageFileName } from './package-files'
import { formatFinding, type PackageFinding } from './package-finding'
import { parseRows, type CellValue, type ParsedRow } from './parse-cells'
import { keyText, type RawPackage } from './read-package'

/** A row with the key it gets in the register; `externalId` is the text that stood for it where that was no UUID. */
export interface KeyedRow {
  readonly file: PackageFileName
  readonly line: number
  readonly id: string
  readonly externalId: string | null
  readonly values: ReadonlyMap<string, CellValue>
  readonly unknown: ReadonlyMap<string, string>
  readonly faulty: boolean
}

/** The package as the register would hold it, with every row's place kept for its findings. */
export interface AssembledPackage {
  readonly rows: Readonly<Record<PackageFileName, readonly KeyedRow[]>>
  readonly drafts: readonly FileDraft[]
  /** Children any of whose rows was refused: only part of their file is known. */
  readonly incompleteChildren: ReadonlySet<string>
  readonly findings: readonly PackageFinding[]
}

/** What the register already holds that a package may clash with or refer to. */
export interface AlreadyStored {
  readonly ids: ReadonlySet<string>
  readonly centerIds: ReadonlySet<string>
  /** The texts that stood for ids in packages that came in before, by file. */
  readonly externalIds: ReadonlyMap<PackageFileName, ReadonlySet<string>>
}

/** Reads cells, gives keys, follows references and puts each child's file together. */
export function assemblePackage(raw: RawPackage, stored: AlreadyStored, createdAt: string): AssembledPackage {
  const findings: PackageFinding[] = [...raw.findings]
  const parsed = mapFiles((file) => parseRows(file, raw.files.get(file) ?? [], findings))
  const keys = mapFiles((file) => giveKeys(file, parsed[file], stored, findings))
  const rows = mapFiles((file) =>
    resolveRows(file, parsed[file], { keys, stored, unreadIds: raw.unreadIds }, findings),
  )
  const incompleteChildren = new Set<string>()
  for (const file of packageFileNames) {
    for (const row of rows[file]) {
      const childId = file === 'children.csv' ? row.id : row.values.get('child_id')
      if (row.faulty && typeof childId === 'string') incompleteChildren.add(childId)
    }
  }
  return { rows, drafts: draftsOf(rows, createdAt), incompleteChildren, findings }
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
    const id = isUuid(key) ? key : newId()
    if (keys.has(key) || stored.ids.has(id)) {
      findings.push(formatFinding('F07', { file, line, column: 'id', value: written }))
    } else if (stored.externalIds.get(file)?.has(key)) {
      findings.push(formatFinding('F21', { file, line, column: 'id', value: written }))
    }
    if (!keys.has(key)) keys.set(key, id)
  }
  return keys
}

interface KnownRows {
  readonly keys: Readonly<Record<PackageFileName, ReadonlyMap<string, string>>>
  readonly stored: AlreadyStored
  readonly unreadIds: RawPackage['unreadIds']
}

function resolveRows(
  file: PackageFileName,
  rows: readonly ParsedRow[],
  known: KnownRows,
  findings: PackageFinding[],
): KeyedRow[] {
  const { keys, stored, unreadIds } = known
  return rows.map((row) => {
    const values = new Map(row.values)
    let faulty = row.faulty
    for (const { name, type } of columnsOf(file)) {
      const written = values.get(name)
      if (type.is !== 'reference' || typeof written !== 'string') continue
      const key = keyText(written)
      const id =
        keys[type.to].get(key) ?? (type.to === 'centers.csv' && stored.centerIds.has(key) ? key : undefined)
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
        formatFinding(
          'F02',
          { file, line: row.line, column: 'center_id' },
          'برای مراقبت شبانه‌روزی مرکز لازم است.',
        ),
      )
    }
    const written = textOf(values, 'id')
    const id = keys[file].get(keyText(written ?? '')) ?? newId()
    const externalId =
      textOf(values, 'external_id') ?? (written !== null && written.toLowerCase() !== id ? written : null)
    return { file, line: row.line, id, externalId, values, unknown: row.unknown, faulty }
  })
}

/** The cell as text; null when it is missing. */
export function textOf(values: ReadonlyMap<string, CellValue>, column: string): string | null {
  const value = values.get(column)
  return typeof value === 'string' ? value : null
}

/** The cell as a whole number; null when it is missing. */
export function countOf(values: ReadonlyMap<string, CellValue>, column: string): number | null {
  const value = values.get(column)
  return typeof value === 'number' ? value : null
}

function draftsOf(
  rows: Readonly<Record<PackageFileName, readonly KeyedRow[]>>,
  createdAt: string,
): FileDraft[] {
  const onlyCenter = rows['centers.csv'].length === 1 ? (rows['centers.csv'][0]?.id ?? null) : null
  const placements = groupByChild(rows['placements.csv'], spellOf)
  const supports = groupByChild(rows['supports.csv'], supportOf)
  const policies = groupByChild(rows['insurance.csv'], policyOf)
  const drafts: FileDraft[] = []
  const seen = new Set<string>()
  for (const row of rows['children.csv']) {
    if (row.faulty || seen.has(row.id)) continue
    seen.add(row.id)
    const spells = (placements.get(row.id) ?? []).sort(byTime)
    drafts.push({
      child: childOf(row, spells[0]?.centerId ?? onlyCenter, createdAt),
      placements: spells,
      supports: (supports.get(row.id) ?? []).sort(byTime),
      policies: (policies.get(row.id) ?? []).sort(byTime),
    })
  }
  return drafts
}

function groupByChild<T>(rows: readonly KeyedRow[], make: (row: KeyedRow) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const childId = textOf(row.values, 'child_id')
    if (row.faulty || childId === null) continue
    const group = groups.get(childId)
    if (group) group.push(make(row))
    else groups.set(childId, [make(row)])
  }
  return groups
}

interface Dated {
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string | null
}

const byTime = (one: Dated, other: Dated): number =>
  compare(one.startsOn, other.startsOn) ||
  compare(one.endsOn ?? '9999', other.endsOn ?? '9999') ||
  compare(one.id, other.id)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function childOf({ id, values }: KeyedRow, centerId: string | null, createdAt: string): FileDraft['child'] {
  const reasons = values.get('admission_reasons')
  return {
    id,
    centerId,
    createdAt,
    fileNumber: textOf(values, 'file_number'),
    firstName: textOf(values, 'first_name'),
    lastName: textOf(values, 'last_name'),
    fatherName: textOf(values, 'father_name'),
    motherName: textOf(values, 'mother_name'),
    sex: textOf(values, 'sex') as Child['sex'],
    birthDate: textOf(values, 'birth_date'),
    birthDateEstimated: values.get('birth_date_estimated') === true,
    nationalId: textOf(values, 'national_id'),
    nationalIdMissingReason: textOf(values, 'national_id_missing_reason') as Child['nationalIdMissingReason'],
    foreignId: textOf(values, 'foreign_id'),
    legalStatus: textOf(values, 'legal_status') as Child['legalStatus'],
    admissionReasons: (Array.isArray(reasons) ? reasons : []) as Child['admissionReasons'],
    disability: textOf(values, 'disability'),
    stayReason: textOf(values, 'stay_reason') as Child['stayReason'],
    notes: textOf(values, 'notes'),
  }
}

const datesOf = ({ id, values }: KeyedRow): Dated => ({
  id,
  startsOn: textOf(values, 'starts_on') ?? '',
  endsOn: textOf(values, 'ends_on'),
})

const spellOf = (row: KeyedRow): SpellDraft => ({
  ...datesOf(row),
  kind: textOf(row.values, 'kind') as PlacementKind,
  centerId: textOf(row.values, 'center_id'),
  entryRoute: textOf(row.values, 'entry_route'),
  orderNumber: textOf(row.values, 'order_number'),
  orderDate: textOf(row.values, 'order_date'),
  relativeName: textOf(row.values, 'relative_name'),
  relation: textOf(row.values, 'relation'),
})

const supportOf = (row: KeyedRow): SupportDraft => ({
  ...datesOf(row),
  programme: textOf(row.values, 'programme') ?? '',
})

const policyOf = (row: KeyedRow): PolicyDraft => ({
  ...datesOf(row),
  kind: textOf(row.values, 'kind') ?? 'other',
})
