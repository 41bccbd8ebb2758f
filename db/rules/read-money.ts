import { sql } from 'kysely'
import type { Handle } from '../context/context'
import type { LineKind, PaymentStep } from '../contract/payments'
import { stateSql } from '../schema/payment-state'
import type { JudgedAccount, JudgedContact, JudgedPayment, JudgedPlanItem } from './judged-file'
import type { ProgrammeFacts, Surroundings, TariffFacts } from './facts'
import { byDay, liveRecords } from './read-live'
import type { Whose } from './whose'

/** Rows by child, in the order they came. */
function grouped<Row extends { readonly child_id: string }, Item>(
  rows: readonly Row[],
  make: (row: Row) => Item,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const row of rows) {
    const group = groups.get(row.child_id)
    if (group) group.push(make(row))
    else groups.set(row.child_id, [make(row)])
  }
  return groups
}

/** Accounts, plan items and contacts, of one child, of some or of all. */
export async function readCare(
  db: Handle,
  whose?: Whose,
): Promise<{
  readonly accounts: ReadonlyMap<string, JudgedAccount[]>
  readonly planItems: ReadonlyMap<string, JudgedPlanItem[]>
  readonly contacts: ReadonlyMap<string, JudgedContact[]>
}> {
  const accounts = await liveRecords(
    db
      .selectFrom('accounts')
      .select(['id', 'child_id', 'purpose', 'sheba', 'starts_on', 'ends_on'])
      .where('child_id', 'is not', null)
      .$narrowType<{ child_id: string }>(),
    whose,
    (row) => ({
      id: row.id,
      purpose: row.purpose,
      sheba: row.sheba,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    }),
    byDay(({ startsOn }) => startsOn),
  )
  const planItems = await liveRecords(
    db.selectFrom('plan_items').select(['id', 'child_id', 'field', 'state', 'due_on']),
    whose,
    ({ field, state, due_on: dueOn }) => ({ field, state, dueOn }),
    (one, other) => (one.field < other.field ? -1 : 1),
  )
  const contacts = await liveRecords(
    db.selectFrom('contacts').select(['id', 'child_id', 'contacted_on', 'reached', 'kind']),
    whose,
    (row) => ({
      id: row.id,
      contactedOn: row.contacted_on,
      reached: row.reached === 1,
      kind: row.kind,
    }),
    byDay(({ contactedOn }) => contactedOn),
  )
  return { accounts, planItems, contacts }
}

interface LineRow {
  readonly id: string
  readonly child_id: string
  readonly programme: string
  readonly for_month: string
  readonly center_id: string | null
  readonly source_id: string | null
  readonly kind: LineKind
  readonly amount_rial: number
  readonly parts: string
  readonly state: PaymentStep
  readonly computed_by: string | null
  readonly approved_by: string | null
  readonly approved_at: string | null
}

/** The lines of some children that are not reversed, by child. */
export async function readPayments(
  db: Handle,
  childIds: readonly string[],
): Promise<Map<string, JudgedPayment[]>> {
  const { rows } = await sql<LineRow>`
    SELECT l.id, l.child_id, l.programme, l.for_month, l.center_id, l.source_id, l.kind, l.amount_rial, l.parts,
      l.state, c.by_id AS computed_by, a.by_id AS approved_by, a.at AS approved_at
    FROM (
      SELECT p.*, ${sql.raw(stateSql('p'))} AS state FROM json_each(${JSON.stringify(childIds)}) AS w
      CROSS JOIN payment_lines AS p INDEXED BY payment_lines_of_child WHERE p.child_id = w.value
    ) AS l
    LEFT JOIN payment_steps AS c ON c.line_id = l.id AND c.step = 'computed'
    LEFT JOIN payment_steps AS a ON a.line_id = l.id AND a.step = 'approved'
    WHERE l.state <> 'reversed'`.execute(db)
  return grouped(rows, (row) => ({
    id: row.id,
    programme: row.programme,
    forMonth: row.for_month,
    centerId: row.center_id,
    sourceId: row.source_id,
    kind: row.kind,
    amountRial: row.amount_rial,
    parts: row.parts === '[]' ? [] : (JSON.parse(row.parts) as JudgedPayment['parts']),
    state: row.state,
    computedById: row.computed_by,
    approvedById: row.approved_by,
    approvedAt: row.approved_at,
  }))
}

/** Programmes, tariffs and keepers of files: what the rules of money ask beside a file. Answers from memory. */
export async function readMoneyFacts(
  db: Handle,
): Promise<Pick<Surroundings, 'programme' | 'tariffs' | 'keepersAt'>> {
  const programmes = await db
    .selectFrom('programmes')
    .select(['id', 'basis', 'payee'])
    .where('deleted_at', 'is', null)
    .execute()
  const rows = await db.selectFrom('tariffs').selectAll().where('deleted_at', 'is', null).execute()
  const keepers = await db
    .selectFrom('users')
    .select('created_at')
    .where('role', 'in', ['social_worker', 'director'])
    .where('disabled', '=', 0)
    .execute()
  const byId = new Map<string, ProgrammeFacts>(programmes.map((row) => [row.id, row]))
  const tariffs = new Map<string, TariffFacts[]>()
  for (const row of rows) {
    const tariff: TariffFacts = {
      programme: row.programme,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      ageFrom: row.age_from,
      ageTo: row.age_to,
      centerKind: row.center_kind,
      amountRial: row.amount_rial,
    }
    const known = tariffs.get(row.programme)
    if (known) known.push(tariff)
    else tariffs.set(row.programme, [tariff])
  }
  return {
    programme: (id) => byId.get(id) ?? null,
    tariffs: (programme) => tariffs.get(programme) ?? [],
    keepersAt: (instant) => keepers.filter(({ created_at: at }) => at <= instant).length,
  }
}
