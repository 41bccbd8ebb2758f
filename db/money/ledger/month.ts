import { sql } from 'kysely'
import type { Context } from '../../context/context'
import type { Output, Parsed } from '../../contract/contract'
import { monthRange } from '../../contract/jalali'
import type { LineSum, ProgrammeMonth } from '../../contract/payments'
import { programmes as builtIn } from '../../contract/supports'
import { stateSql } from '../../schema/payment-state'

type Counted = Exclude<keyof ProgrammeMonth, 'programme'>

/** What each sum counts, over the states of the month's lines. */
const counted: Readonly<Record<Counted, string>> = {
  computed: "state <> 'reversed'",
  approved: "state IN ('approved', 'paid')",
  paid: "state = 'paid'",
  reversed: "state = 'reversed'",
  owed: "state = 'approved'",
}
const names = Object.keys(counted) as Counted[]

const sums = names
  .map(
    (name) => `
    count(CASE WHEN ${counted[name]} THEN 1 END) AS ${name}_lines,
    count(DISTINCT CASE WHEN ${counted[name]} THEN child_id END) AS ${name}_children,
    coalesce(sum(CASE WHEN ${counted[name]} THEN amount_rial END), 0) AS ${name}_rial`,
  )
  .join(',')

/** Each programme's sums of a month's lines, who ran the month, and the months that have lines. */
export async function monthOfPayments(
  { db, today }: Context,
  { month, centerId }: Parsed<'payments.month'>,
): Promise<Output<'payments.month'>> {
  // Materialized, or the state of a line would be looked up for every sum anew.
  const { rows } = await sql<Record<string, number> & { readonly programme: string }>`
    WITH lines AS MATERIALIZED (
      SELECT l.programme, l.child_id, l.amount_rial, ${sql.raw(stateSql('l'))} AS state FROM payment_lines AS l
      WHERE l.run_month = ${month} ${centerId === undefined ? sql`` : sql`AND l.center_id = ${centerId}`}
    ) SELECT programme, ${sql.raw(sums)} FROM lines GROUP BY programme ORDER BY programme
  `.execute(db)
  const runs = await sql<{ id: string; madeAt: string; madeBy: string; lines: number }>`
    SELECT r.id, r.made_at AS madeAt, r.made_by AS madeBy,
      (SELECT count(*) FROM payment_lines AS l WHERE l.run_month = r.run_month AND l.run_id = r.id) AS lines
    FROM payment_runs AS r WHERE r.run_month = ${month} ORDER BY r.made_at DESC, r.id DESC
  `.execute(db)
  // From month to earlier month by the index: a register has a hundred months and a million lines.
  const months = await sql<{ month: string }>`
    WITH RECURSIVE months (month) AS (
      SELECT max(run_month) FROM payment_lines
      UNION ALL
      SELECT (SELECT max(run_month) FROM payment_lines WHERE run_month < month) FROM months WHERE month IS NOT NULL
    ) SELECT month FROM months WHERE month IS NOT NULL
  `.execute(db)
  return {
    month,
    isOver: monthRange(month).to < today,
    programmes: rows.map(programmeMonth).sort((one, other) => place(one.programme) - place(other.programme)),
    runs: runs.rows,
    months: months.rows.map((row) => row.month),
  }
}

function programmeMonth(
  row: Readonly<Record<string, number>> & { readonly programme: string },
): ProgrammeMonth {
  const sum = (name: Counted): LineSum => ({
    lines: row[`${name}_lines`] ?? 0,
    children: row[`${name}_children`] ?? 0,
    rial: row[`${name}_rial`] ?? 0,
  })
  return {
    programme: row.programme,
    computed: sum('computed'),
    approved: sum('approved'),
    paid: sum('paid'),
    reversed: sum('reversed'),
    owed: sum('owed'),
  }
}

function place(programme: string): number {
  const at = (builtIn as readonly string[]).indexOf(programme)
  return at < 0 ? builtIn.length : at
}
