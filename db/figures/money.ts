import { sql } from 'kysely'
import type { Handle } from '../context/context'
import type { DateRange } from '../contract/jalali'
import type { Figure, FigureFilter } from '../contract/reports'
import { stateSql } from '../schema/payment-state'
import { monthsEndingIn, type ReportDays } from './days'
import { thenEach, through, type Sql } from '../people/dialect'
import type { Family } from './family'
import { amongNear, homeOf, type Scope } from '../people/scope'

/** What a line counts as, over its state. */
const counted = {
  computed: sql`t.state <> 'reversed'`,
  approved: sql`t.state IN ('approved', 'paid')`,
  paid: sql`t.state = 'paid'`,
  reversed: sql`t.state = 'reversed'`,
} as const
const parts = Object.keys(counted) as (keyof typeof counted)[]

/** Programmes whose figures stand in a report even when nobody received anything. */
const shown = ['resident_subsidy', 'emdad', 'transition_grant'] as const

/** Children and rial of each programme, over the lines whose run's month ends in the period: section 7 of the return. */
export function moneyFamily(scope: Scope, period: DateRange): Family {
  const filter: FigureFilter = { counts: 'flow', ...period }
  const about = (part: string, what: string) => ({
    prefix: 'money',
    by: ['programme'],
    where: { [part]: 1 },
    filter,
    shown,
    suffix: `.${part}.${what}`,
  })
  return {
    subject: 'child',
    record: 'payment',
    relation: paidChildren(scope, period),
    columns: ['programme', ...parts],
    figures: [],
    breakdowns: parts.map((part) => about(part, 'children')),
    totals: parts.map((part) => ({ ...about(part, 'rial'), sums: `${part}_rial` })),
  }
}

/** One row per child and programme: a line of hers, whether she has a line of each part, and the rial of these. */
function paidChildren(scope: Scope, period: DateRange): Sql {
  const columns = parts.map(
    (part) => sql`max(CASE WHEN ${counted[part]} THEN 1 ELSE 0 END) AS ${sql.ref(part)},
      sum(CASE WHEN ${counted[part]} THEN t.amount_rial ELSE 0 END) AS ${sql.ref(`${part}_rial`)}`,
  )
  return amongNear(
    scope,
    sql`SELECT t.child_id AS id, min(t.id) AS record_id, max(t.last_day) AS on_day, t.programme, ${sql.join(columns)}
      FROM (${lines(scope, period)}) AS t GROUP BY t.programme, t.child_id`,
  )
}

/** To be read inside `amongNear`. A line is its own center's; one that names none is her home's on the last day of its run's month. */
function lines(scope: Scope, period: DateRange): Sql {
  const months = monthsEndingIn(period).map(({ month, lastDay }) => [month, lastDay])
  const ending = sql`(SELECT value ->> 0 AS month, value ->> 1 AS last_day FROM json_each(${JSON.stringify(months)})) AS m`
  const line = (
    from: Sql,
    where: Sql,
  ): Sql => sql`SELECT l.child_id, l.id, l.programme, l.amount_rial, m.last_day,
      ${sql.raw(stateSql('l'))} AS state
    FROM ${from} WHERE ${where} AND l.run_month = m.month
      AND l.child_id NOT IN (SELECT id FROM children WHERE deleted_at IS NOT NULL)`
  if (scope.centerId === null) {
    return line(
      sql`${ending} ${thenEach} ${through('payment_lines', 'l', 'payment_lines_by_run_month')}`,
      sql`1 = 1`,
    )
  }
  return sql`${line(
    sql`${ending} ${thenEach} ${through('payment_lines', 'l', 'payment_lines_of_center')}`,
    sql`l.center_id = ${scope.centerId}`,
  )} UNION ALL ${line(
    sql`near ${thenEach} ${through('payment_lines', 'l', 'payment_lines_of_child')} ${thenEach} ${ending}`,
    sql`l.child_id = near.child_id AND l.center_id IS NULL
      AND ${homeOf(sql`l.child_id`, sql`m.last_day`)} = ${scope.centerId}`,
  )}`
}

/** What the months of the period really cost, and what of it the subsidy computed for its residents covers; null where nobody entered a cost. */
export async function costFigures(
  db: Handle,
  { scope, days }: { readonly scope: Scope; readonly days: ReportDays },
  figures: readonly Figure[],
): Promise<Figure[]> {
  const months = JSON.stringify(monthsEndingIn(days.period).map(({ month }) => month))
  const { rows } = await sql<{ cost: number | null }>`SELECT sum(k.amount_rial) AS cost FROM center_costs k
    WHERE k.deleted_at IS NULL AND k.month IN (SELECT value FROM json_each(${months}))
      ${scope.centerId === null ? sql`` : sql`AND k.center_id = ${scope.centerId}`}`.execute(db)
  const cost = rows[0]?.cost ?? null
  const subsidy = figures.find(({ code }) => code === 'money.resident_subsidy.computed.rial')?.value ?? 0
  const filter: FigureFilter = { counts: 'flow', ...days.period }
  return [
    { code: 'money.cost.rial', value: cost, filter, listed: false },
    cost === null
      ? { code: 'money.coverage.rial', value: null, filter, listed: false }
      : { code: 'money.coverage.rial', value: subsidy, base: cost, filter, listed: false },
  ]
}

/** Names of the register's own programmes, by code. */
export async function programmeNames(db: Handle): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('programmes')
    .select(['id', 'name'])
    .where('name', 'is not', null)
    .$narrowType<{ name: string }>()
    .orderBy('id')
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
