import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../../db/context/context'
import {
  addDays,
  daysBetween,
  latestBirthForAge,
  monthRange,
  type JalaliMonth,
} from '../../db/contract/jalali'
import { newId } from '../../db/context/ids'

type Sql = RawBuilder<unknown>

// The reference for a month's run: statements written by hand for the two programmes, tariffs and conditions that the bench
// puts into its register, which store the same lines with their steps. Nothing else is done for them: no reasons for the days
// without, no other roundings, nothing compared with lines already stored.

/** Stores a month of the resident subsidy and of امداد. */
export async function payByHand({ db, now, user }: Context, month: JalaliMonth): Promise<void> {
  const { from, to } = monthRange(month)
  const after = addDays(to, 1)
  // As text of the statement, for a bound number is a real one.
  const length = sql.raw(String(daysBetween(from, after)))
  const run = newId()
  await sql`INSERT INTO payment_runs (id, run_month, made_at, made_by_id, made_by)
    VALUES (${run}, ${month}, ${now}, ${user.id}, ${user.name})`.execute(db)

  const turns = turnsOf(from, to, after)
  const clipped = (columns: Sql, table: Sql): Sql =>
    sql.join(
      [sql`ends_on IS NULL`, sql`ends_on > ${from}`].map(
        (
          end,
        ) => sql`SELECT ${columns}, max(starts_on, ${from}) AS a, min(coalesce(ends_on, ${after}), ${after}) AS b
        FROM ${table} AND deleted_at IS NULL AND starts_on < ${after} AND ${end}`,
      ),
      sql` UNION ALL `,
    )
  /** Lines of pieces `child_id, center_id, tariff_id, rate, a, b`; a line for every child and group. */
  const store = async (programme: string, pieces: Sql, group: Sql, center: Sql): Promise<void> => {
    // Keys in order, as the register's own are, so that rows are appended.
    const prefix = newId().slice(0, 24)
    await sql`
      INSERT INTO payment_lines (id, run_id, run_month, for_month, programme, child_id, center_id, kind, amount_rial, days,
        parts, made_at)
      SELECT ${prefix} || printf('%012d', row_number() OVER ()), ${run}, ${month}, ${month}, ${programme}, child_id, ${center},
        'monthly', (2 * numerator + ${length}) / (2 * ${length}), days, parts, ${now}
      FROM (
        SELECT child_id, center_id, sum(n) AS days, sum(n * rate) AS numerator, max(b) AS last,
          json_group_array(json_object('from', a, 'to', CASE b WHEN ${after} THEN ${to} ELSE date(b, '-1 day') END,
            'days', n, 'tariffId', tariff_id, 'rateRial', rate)) AS parts
        FROM (
          SELECT *, CASE WHEN a = ${from} AND b = ${after} THEN ${length}
            ELSE CAST(julianday(b) - julianday(a) AS INTEGER) END AS n
          FROM (${pieces}) WHERE a < b)
        GROUP BY ${group}) AS l`.execute(db)
    const step = newId().slice(0, 24)
    await sql`
      INSERT INTO payment_steps (id, line_id, step, at, by_id, by_name)
      SELECT ${step} || substr(id, 25), id, 'computed', ${now}, ${user.id}, ${user.name}
      FROM payment_lines WHERE id >= ${prefix} AND id < ${`${prefix}~`}`.execute(db)
  }

  await store(
    'resident_subsidy',
    sql`SELECT r.child_id, r.center_id, t.id AS tariff_id, t.amount_rial AS rate,
        max(r.a, CASE t.age_from WHEN 6 THEN ${turns('c.birth_date', 6)} WHEN 12 THEN ${turns('c.birth_date', 12)} ELSE ${from} END) AS a,
        min(r.b, CASE t.age_to WHEN 6 THEN ${turns('c.birth_date', 6)} WHEN 12 THEN ${turns('c.birth_date', 12)} ELSE ${after} END) AS b
      FROM (${clipped(sql`child_id, center_id`, sql`placements INDEXED BY placements_by_end WHERE kind = 'residential'`)}) AS r
      JOIN children AS c INDEXED BY children_for_figures ON c.id = r.child_id AND c.deleted_at IS NULL
      CROSS JOIN (SELECT * FROM tariffs WHERE programme = 'resident_subsidy') AS t`,
    sql`child_id, center_id`,
    sql`center_id`,
  )
  const holds = (kind: string, more: Sql): Sql => sql`EXISTS (
    SELECT 1 FROM conditions AS k INDEXED BY conditions_of_child WHERE k.child_id = s.child_id AND k.kind = ${kind}
      AND k.deleted_at IS NULL AND k.starts_on < ${after} ${more})`
  await store(
    'emdad',
    sql`SELECT s.child_id, c.center_id, t.id AS tariff_id, t.amount_rial AS rate, s.a,
        min(s.b, ${turns('c.birth_date', 18)}) AS b
      FROM (${clipped(sql`child_id`, sql`supports INDEXED BY supports_by_start WHERE programme = 'emdad'`)}) AS s
      JOIN children AS c INDEXED BY children_for_figures ON c.id = s.child_id AND c.deleted_at IS NULL
      CROSS JOIN (SELECT * FROM tariffs WHERE programme = 'emdad') AS t
      WHERE ${holds('income_decile', sql`AND k.value <= 3`)} AND ${holds('province_permission', sql``)}
        AND ${holds('national_permission', sql``)}`,
    sql`child_id`,
    sql`coalesce((SELECT p.center_id FROM placements AS p INDEXED BY placements_of_child
      WHERE p.child_id = l.child_id AND p.deleted_at IS NULL AND p.kind = 'residential' AND p.starts_on < l.last
      ORDER BY p.starts_on DESC LIMIT 1), center_id)`,
  )
}

/** SQL of the day on which who was born then reaches the age: the month's first when earlier, the day after its last when later. */
function turnsOf(from: string, to: string, after: string): (birth: string, age: number) => Sql {
  const days = Array.from({ length: daysBetween(from, after) }, (_, day) => addDays(from, day))
  return (birth, age) => sql`CASE WHEN ${sql.ref(birth)} <= ${latestBirthForAge(from, age)} THEN ${from}
    WHEN ${sql.ref(birth)} > ${latestBirthForAge(to, age)} THEN ${after}
    ELSE (SELECT min(value ->> 0) FROM json_each(${JSON.stringify(
      days.map((day) => [day, latestBirthForAge(day, age)]),
    )}) WHERE ${sql.ref(birth)} <= value ->> 1) END`
}
