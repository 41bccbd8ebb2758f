import type { Child } from '../contract/children'
import { paymentSteps, type LineKind, type PaymentStep } from '../contract/payments'
import type { PlacementKind } from '../contract/placements'
import type {
  JudgedAccount,
  JudgedContact,
  JudgedFile,
  JudgedGoal,
  JudgedLegalEvent,
  JudgedOrder,
  JudgedPayment,
  JudgedPlanItem,
  JudgedPolicy,
  JudgedReview,
  JudgedSchool,
  JudgedSpell,
  JudgedSupport,
} from '../child-file/judged-file'
import type { PackageFileName } from './package-files'
import { countOf, textOf, type KeyedRow } from './rows'

/** Puts each child's file together, as the rules judge it. */
export function judgedFilesOf(
  rows: Readonly<Record<PackageFileName, readonly KeyedRow[]>>,
  createdAt: string,
  users: ReadonlyMap<string, string>,
): JudgedFile[] {
  const onlyCenter = rows['centers.csv'].length === 1 ? (rows['centers.csv'][0]?.id ?? null) : null
  const placements = groupByChild(rows['placements.csv'], spellOf)
  const supports = groupByChild(rows['supports.csv'], supportOf)
  const policies = groupByChild(rows['insurance.csv'], policyOf)
  const steps = groupBy('line_id', rows['payment_steps.csv'], (row) => row)
  const payments = groupByChild(rows['payments.csv'], (row) => lineOf(row, steps.get(row.id) ?? [], users))
  const accounts = groupByChild(rows['accounts.csv'], accountOf)
  const planItems = groupByChild(rows['plans.csv'], planItemOf)
  const contacts = groupByChild(rows['contacts.csv'], contactOf)
  const orders = groupByChild(rows['orders.csv'], orderOf)
  const legalEvents = groupByChild(rows['legal_events.csv'], legalEventOf)
  const goals = groupByChild(rows['goals.csv'], goalOf)
  const reviews = groupByChild(rows['reviews.csv'], reviewOf)
  const schooling = groupByChild(rows['education.csv'], datesOf)
  const files: JudgedFile[] = []
  const seen = new Set<string>()
  for (const row of rows['children.csv']) {
    if (row.faulty || seen.has(row.id)) continue
    seen.add(row.id)
    const spells = (placements.get(row.id) ?? []).sort(byTime)
    files.push({
      child: childOf(row, spells[0]?.centerId ?? onlyCenter, createdAt),
      placements: spells,
      supports: (supports.get(row.id) ?? []).sort(byTime),
      policies: (policies.get(row.id) ?? []).sort(byTime),
      // A line that is reversed is judged no more.
      payments: (payments.get(row.id) ?? []).filter(({ state }) => state !== 'reversed'),
      accounts: (accounts.get(row.id) ?? []).sort(byTime),
      planItems: planItems.get(row.id) ?? [],
      contacts: (contacts.get(row.id) ?? []).sort((one, other) =>
        compare(one.contactedOn, other.contactedOn),
      ),
      orders: orders.get(row.id) ?? [],
      legalEvents: legalEvents.get(row.id) ?? [],
      goals: goals.get(row.id) ?? [],
      reviews: reviews.get(row.id) ?? [],
      schooling: (schooling.get(row.id) ?? []) satisfies JudgedSchool[],
    })
  }
  return files
}

const groupByChild = <T>(rows: readonly KeyedRow[], make: (row: KeyedRow) => T): Map<string, T[]> =>
  groupBy('child_id', rows, make)

function groupBy<T>(column: string, rows: readonly KeyedRow[], make: (row: KeyedRow) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const id = textOf(row.values, column)
    if (row.faulty || id === null) continue
    const group = groups.get(id)
    if (group) group.push(make(row))
    else groups.set(id, [make(row)])
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

function childOf({ id, values }: KeyedRow, centerId: string | null, createdAt: string): JudgedFile['child'] {
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
    worker: textOf(values, 'worker'),
  }
}

const datesOf = ({ id, values }: KeyedRow): Dated => ({
  id,
  startsOn: textOf(values, 'starts_on') ?? '',
  endsOn: textOf(values, 'ends_on'),
})

const spellOf = (row: KeyedRow): JudgedSpell => ({
  ...datesOf(row),
  kind: textOf(row.values, 'kind') as PlacementKind,
  centerId: textOf(row.values, 'center_id'),
  entryRoute: textOf(row.values, 'entry_route'),
  orderNumber: textOf(row.values, 'order_number'),
  orderDate: textOf(row.values, 'order_date'),
  relativeName: textOf(row.values, 'relative_name'),
  relation: textOf(row.values, 'relation'),
})

const supportOf = (row: KeyedRow): JudgedSupport => ({
  ...datesOf(row),
  programme: textOf(row.values, 'programme') ?? '',
  agreedRial: countOf(row.values, 'agreed_rial'),
})

const policyOf = (row: KeyedRow): JudgedPolicy => ({
  ...datesOf(row),
  kind: textOf(row.values, 'kind') ?? 'other',
  holder: textOf(row.values, 'holder'),
})

function lineOf(
  { id, values }: KeyedRow,
  steps: readonly KeyedRow[],
  users: ReadonlyMap<string, string>,
): JudgedPayment {
  const step = (name: PaymentStep): KeyedRow | undefined =>
    steps.find((row) => textOf(row.values, 'step') === name)
  const userOf = (name: PaymentStep): string | null =>
    users.get(textOf(step(name)?.values ?? new Map(), 'by_name') ?? '') ?? null
  return {
    id,
    programme: textOf(values, 'programme') ?? '',
    forMonth: textOf(values, 'for_month') ?? '',
    centerId: textOf(values, 'center_id'),
    sourceId: textOf(values, 'source_id'),
    kind: textOf(values, 'kind') as LineKind,
    amountRial: countOf(values, 'amount_rial') ?? 0,
    parts: JSON.parse(textOf(values, 'parts') ?? '[]') as JudgedPayment['parts'],
    state: paymentSteps.findLast((name) => step(name) !== undefined) ?? 'computed',
    computedById: userOf('computed'),
    approvedById: userOf('approved'),
    approvedAt: textOf(step('approved')?.values ?? new Map(), 'at'),
  }
}

const accountOf = (row: KeyedRow): JudgedAccount => ({
  ...datesOf(row),
  purpose: textOf(row.values, 'purpose') ?? '',
  sheba: textOf(row.values, 'sheba') ?? '',
})

const planItemOf = ({ values }: KeyedRow): JudgedPlanItem => ({ field: textOf(values, 'field') ?? '' })

const contactOf = ({ id, values }: KeyedRow): JudgedContact => ({
  id,
  contactedOn: textOf(values, 'contacted_on') ?? '',
  kind: textOf(values, 'kind') ?? 'other',
  reached: values.get('reached') === true,
})

const orderOf = ({ id, values }: KeyedRow): JudgedOrder => ({
  id,
  kind: textOf(values, 'kind') as JudgedOrder['kind'],
  number: textOf(values, 'number'),
  issuedOn: textOf(values, 'issued_on') ?? '',
  validUntil: textOf(values, 'valid_until'),
})

const legalEventOf = ({ id, values }: KeyedRow): JudgedLegalEvent => ({
  id,
  kind: textOf(values, 'kind') as JudgedLegalEvent['kind'],
  onDay: textOf(values, 'on_day') ?? '',
})

const goalOf = ({ id, values }: KeyedRow): JudgedGoal => ({
  id,
  plannedOn: textOf(values, 'planned_on') ?? '',
  state: textOf(values, 'state') ?? '',
  dueOn: textOf(values, 'due_on'),
})

const reviewOf = ({ id, values }: KeyedRow): JudgedReview => ({
  id,
  heldOn: textOf(values, 'held_on') ?? '',
  nextOn: textOf(values, 'next_on'),
})
