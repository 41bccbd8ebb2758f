import type { Child } from '../contract/children'
import type { PlacementKind } from '../contract/placements'
import type { FileDraft, PolicyDraft, SpellDraft, SupportDraft } from '../rules/draft'
import type { PackageFileName } from './package-files'
import { textOf, type KeyedRow } from './rows'

/** Puts each child's file together, as the rules judge it. */
export function draftsOf(
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
