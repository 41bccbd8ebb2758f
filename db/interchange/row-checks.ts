import type { Handle } from '../context/context'
import { ruleSentence } from '../contract/words/rules'
import { packageWords } from '../contract/words/package'
import type { AssembledPackage } from './assemble'
import type { PackageFileName } from './package-files'
import { formatFinding, type PackageFinding } from './package-finding'
import { countOf, textOf, type KeyedRow } from './rows'

/** A dated row of a thing that may have one such row a day. `row` is null for one of the register. */
interface Span {
  readonly row: KeyedRow | null
  readonly startsOn: string
  readonly endsOn: string
  readonly ageFrom: number
  readonly ageTo: number
}

/** What the register holds on its own centers and programmes, which a package may add to. */
export interface StoredSpans {
  /** By what they are rows of, as `spanKey` writes it. */
  readonly spans: ReadonlyMap<string, readonly Span[]>
  /** `center`, `month` of the costs that are there. */
  readonly costs: ReadonlySet<string>
}

const OPEN = '9999'
const NO_AGE_LIMIT = 1000
const spanKey = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '').join('\n')

/** Reads the tariffs, the accounts of centers and the costs that a package must not double. */
export async function readStoredSpans(db: Handle): Promise<StoredSpans> {
  const tariffs = await db.selectFrom('tariffs').selectAll().where('deleted_at', 'is', null).execute()
  const accounts = await db
    .selectFrom('accounts')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where('center_id', 'is not', null)
    .execute()
  const costs = await db
    .selectFrom('center_costs')
    .select(['center_id', 'month'])
    .where('deleted_at', 'is', null)
    .execute()
  const spans = new Map<string, Span[]>()
  for (const row of tariffs) {
    put(spans, spanKey('tariffs.csv', row.programme, row.center_kind), {
      row: null,
      startsOn: row.starts_on,
      endsOn: row.ends_on ?? OPEN,
      ageFrom: row.age_from ?? 0,
      ageTo: row.age_to ?? NO_AGE_LIMIT,
    })
  }
  for (const row of accounts) {
    put(spans, spanKey('accounts.csv', row.center_id, row.purpose), {
      row: null,
      startsOn: row.starts_on,
      endsOn: row.ends_on ?? OPEN,
      ageFrom: 0,
      ageTo: NO_AGE_LIMIT,
    })
  }
  return { spans, costs: new Set(costs.map((row) => spanKey(row.center_id, row.month))) }
}

/** What is wrong with rows beside each other, of money and the road to independence: no line of them says it alone. */
export function checkRows({ rows }: AssembledPackage, stored: StoredSpans): PackageFinding[] {
  const findings: PackageFinding[] = []
  const say = (rule: 'F02' | 'F05' | 'F11' | 'F12', row: KeyedRow, column: string, more?: string): void => {
    findings.push(formatFinding(rule, { file: row.file, line: row.line, column }, more))
  }
  const endsTooEarly = (row: KeyedRow): void => {
    findings.push({
      file: row.file,
      line: row.line,
      column: 'ends_on',
      value: textOf(row.values, 'ends_on'),
      rule: 'B10',
      severity: 'block',
      message: ruleSentence({ rule: 'B10', details: {} }),
    })
  }
  const whole = (file: PackageFileName): readonly KeyedRow[] => rows[file].filter(({ faulty }) => !faulty)

  for (const [file, of] of datedFiles) {
    const spans = new Map(
      file === 'conditions.csv' ? [] : [...stored.spans].map(([key, known]) => [key, [...known]]),
    )
    for (const row of whole(file)) {
      const startsOn = textOf(row.values, 'starts_on') ?? ''
      const endsOn = textOf(row.values, 'ends_on') ?? OPEN
      const ageFrom = countOf(row.values, 'age_from') ?? 0
      const ageTo = countOf(row.values, 'age_to') ?? NO_AGE_LIMIT
      if (endsOn <= startsOn) endsTooEarly(row)
      else if (ageTo <= ageFrom) say('F05', row, 'age_to')
      else put(spans, spanKey(file, ...of(row)), { row, startsOn, endsOn, ageFrom, ageTo })
    }
    for (const group of spans.values()) {
      for (const row of overlapping(group)) say('F12', row, 'starts_on')
    }
  }

  for (const row of whole('accounts.csv')) {
    const holders = ['child_id', 'center_id'].filter((name) => textOf(row.values, name) !== null)
    if (holders.length !== 1) say('F02', row, 'child_id', packageWords.oneHolder)
  }
  for (const row of whole('conditions.csv')) {
    if (textOf(row.values, 'kind') === 'income_decile' && countOf(row.values, 'value') === null)
      say('F02', row, 'value', packageWords.decileNeedsNumber)
  }
  for (const [file, names, column] of onceOnly) {
    const seen = new Set(file === 'center_costs.csv' ? stored.costs : [])
    for (const row of whole(file)) {
      const key = spanKey(...names.map((name) => textOf(row.values, name)))
      if (seen.has(key)) say('F11', row, column)
      seen.add(key)
    }
  }

  const steps = new Map<string, Set<string>>()
  for (const row of whole('payment_steps.csv')) {
    const line = textOf(row.values, 'line_id') ?? ''
    const known = steps.get(line) ?? new Set()
    steps.set(line, known.add(textOf(row.values, 'step') ?? ''))
  }
  for (const row of whole('payments.csv')) {
    if (steps.get(row.id)?.has('computed') !== true) say('F02', row, 'id', packageWords.noComputedStep)
  }
  for (const row of whole('payment_steps.csv')) {
    if (textOf(row.values, 'step') === 'paid' && textOf(row.values, 'paid_on') === null)
      say('F02', row, 'paid_on', packageWords.paidOnNeeded)
  }
  return findings
}

/** What a dated row is a row of: two of them must not share a day (and an age). */
const datedFiles: readonly (readonly [PackageFileName, (row: KeyedRow) => (string | null)[]])[] = [
  ['tariffs.csv', ({ values }) => [textOf(values, 'programme'), textOf(values, 'center_kind')]],
  ['conditions.csv', ({ values }) => [textOf(values, 'child_id'), textOf(values, 'kind')]],
  [
    'accounts.csv',
    ({ values }) => [textOf(values, 'child_id') ?? textOf(values, 'center_id'), textOf(values, 'purpose')],
  ],
]

/** Columns that together stand once, and the one that is named when they do not. */
const onceOnly: readonly (readonly [PackageFileName, readonly string[], string])[] = [
  ['payment_steps.csv', ['line_id', 'step'], 'step'],
  ['payment_list_rows.csv', ['list_id', 'line_id'], 'line_id'],
  ['enrolment_rows.csv', ['list_id', 'child_id'], 'child_id'],
  ['plans.csv', ['child_id', 'field'], 'field'],
  ['budgets.csv', ['child_id'], 'child_id'],
  ['center_costs.csv', ['center_id', 'month'], 'month'],
]

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}

/** The package's rows that share a day and an age with an earlier one, or with one of the register. */
function overlapping(group: readonly Span[]): KeyedRow[] {
  const inTime = group.toSorted((one, other) =>
    one.startsOn === other.startsOn ? 0 : one.startsOn < other.startsOn ? -1 : 1,
  )
  const found: KeyedRow[] = []
  let running: Span[] = []
  for (const span of inTime) {
    running = running.filter(({ endsOn }) => span.startsOn < endsOn)
    const clash = running.find(({ ageFrom, ageTo }) => span.ageFrom < ageTo && ageFrom < span.ageTo)
    // Two rows of the register do not clash: they were judged when they were stored.
    const row = clash === undefined ? null : (span.row ?? clash.row)
    if (row !== null) found.push(row)
    running.push(span)
  }
  return found
}
