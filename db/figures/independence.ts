import { sql } from 'kysely'
import {
  housedStates,
  inCareKinds,
  MONTHS_AROUND_MARK,
  outcomeMarks,
  studyingStates,
  workingStates,
} from '../contract/independence-clocks'
import { addDays, jalaliMonthsLater, type DateRange, type IsoDate } from '../contract/jalali'
import { familyCareKinds } from '../contract/placements'
import type { FigureFilter } from '../contract/reports'
import { latestBirth } from './days'
import { daysFrom, thenEach, through, type Sql } from '../people/dialect'
import type { Family } from './family'
import {
  amongNear,
  chainPlace,
  familySpellsOn,
  homeOf,
  residentialOn,
  stands,
  type Scope,
} from '../people/scope'

/** From this age on only residents are looked after as young people in care. */
const GROWN_UP = 21

/** Who is in care and of the age for a plan of independent life, and who has one. */
export function readinessFamily(scope: Scope, on: IsoDate, fromAge: number): Family {
  const filter: FigureFilter = { counts: 'stock', on }
  return {
    subject: 'child',
    record: 'placement',
    relation: amongNear(
      scope,
      sql`SELECT u.child_id AS id, min(u.id) AS record_id, ${on} AS on_day,
        EXISTS (SELECT 1 FROM plan_items i WHERE i.child_id = u.child_id AND i.deleted_at IS NULL) AS planned
      FROM (
        SELECT child_id, id, 1 AS residential FROM (${residentialOn(scope, on)})
        UNION ALL SELECT child_id, id, 0 FROM (${familySpellsOn(scope, familyCareKinds, on)})
      ) AS u
      JOIN ${through('children', 'c', 'children_for_figures')} ON c.id = u.child_id AND c.deleted_at IS NULL
      WHERE c.birth_date <= ${latestBirth(on, fromAge)}
        AND NOT EXISTS (SELECT 1 FROM placements d WHERE d.child_id = u.child_id AND d.kind = 'deceased'
          AND d.deleted_at IS NULL AND d.starts_on <= ${on})
      GROUP BY u.child_id
      HAVING max(u.residential) = 1 OR max(c.birth_date) > ${latestBirth(on, GROWN_UP)}`,
    ),
    columns: ['planned'],
    figures: [
      { code: 'readiness.15_plus', where: {}, filter },
      { code: 'readiness.with_plan', where: { planned: 1 }, filter, of: {} },
    ],
    breakdowns: [],
  }
}

/** Outcomes 6, 12 and 24 months after leaving for independent life, one family for each mark. */
export function outcomeFamilies(scope: Scope, period: DateRange, today: IsoDate): Family[] {
  const filter: FigureFilter = { counts: 'flow', ...period }
  const until = period.to < today ? period.to : today
  return outcomeMarks.map((months) => {
    const part = (name: string) => ({
      code: `independence.at_${String(months)}.${name}`,
      where: { [name]: 1 },
      filter,
      of: {},
    })
    const parts = ['in_touch', 'working', 'studying', 'housed', 'returned']
    return {
      subject: 'child',
      record: 'placement',
      relation: cohort(scope, leavingDays({ from: period.from, to: until }, months)),
      columns: parts,
      figures: [
        { code: `independence.at_${String(months)}.cohort`, where: {}, filter, of: {} },
        ...parts.map(part),
      ],
      breakdowns: [],
    }
  })
}

/** A day of leaving, its mark, and the first and last day of the contacts that speak for it. */
type LeavingDay = readonly [leftOn: IsoDate, mark: IsoDate, from: IsoDate, to: IsoDate]

/** Text of the leaving days by range and months: every center of a province's report asks for the same. */
const known = new Map<string, string>()
const MOST_KNOWN = 30

/** The days of leaving whose mark lies in the range, as a JSON array. A later leaving never has an earlier mark, so they are days in a row. */
function leavingDays({ from, to }: DateRange, months: number): string {
  const key = `${from} ${to} ${String(months)}`
  const before = known.get(key)
  if (before !== undefined) return before
  const days: LeavingDay[] = []
  // The longest months lie further back than any leaving of the first mark.
  for (let day = addDays(from, -31 * months); from <= to; day = addDays(day, 1)) {
    const mark = jalaliMonthsLater(day, months)
    if (mark > to) break
    if (mark < from) continue
    days.push([
      day,
      mark,
      jalaliMonthsLater(mark, -MONTHS_AROUND_MARK),
      jalaliMonthsLater(mark, MONTHS_AROUND_MARK),
    ])
  }
  const text = JSON.stringify(days)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, text)
  return text
}

/**
 * One row per child who left for independent life on one of the days; of two leavings the later. A spell that follows another of the
 * kind is no leaving. The reached contact nearest to the mark speaks for her, of two equally near the later.
 */
function cohort(scope: Scope, days: string): Sql {
  const one = (condition: Sql): Sql => sql`CASE WHEN ${condition} THEN 1 ELSE 0 END`
  const among = (column: string, values: readonly string[]): Sql =>
    one(sql`${sql.ref(`k.${column}`)} IN (${sql.join(values)})`)
  return sql`SELECT q.child_id AS id, q.id AS record_id, q.mark AS on_day, ${one(sql`k.id IS NOT NULL`)} AS in_touch,
      ${among('work', workingStates)} AS working, ${among('study', studyingStates)} AS studying,
      ${among('living', housedStates)} AS housed,
      ${one(sql`EXISTS (SELECT 1 FROM ${through('placements', 'b', 'placements_of_child')}
        WHERE b.child_id = q.child_id AND b.deleted_at IS NULL AND b.starts_on > q.left_on AND b.starts_on < q.mark
          AND b.kind IN (${sql.join(inCareKinds)}))`)} AS returned
    FROM (
      SELECT s.child_id, s.id, s.starts_on AS left_on, d.mark, d.since, d.until,
        row_number() OVER (PARTITION BY s.child_id ORDER BY s.starts_on DESC, s.id DESC) AS place
      FROM (SELECT value ->> 0 AS left_on, value ->> 1 AS mark, value ->> 2 AS since, value ->> 3 AS until
        FROM json_each(${days})) AS d
      ${thenEach} ${through('placements', 's', 'placements_by_start')}
      WHERE s.kind = 'independent' AND s.starts_on = d.left_on AND ${stands('s')}
        AND coalesce((SELECT b.kind FROM ${through('placements', 'b', 'placements_of_child')}
          WHERE b.child_id = s.child_id AND b.deleted_at IS NULL AND b.starts_on <= s.starts_on
            AND ${chainPlace('b')} < ${chainPlace('s')}
          ORDER BY b.starts_on DESC, coalesce(b.ends_on, '9999-12-31') DESC, b.id DESC LIMIT 1), '') <> 'independent'
        ${scope.centerId === null ? sql`` : sql`AND ${homeOf(sql`s.child_id`, sql`s.starts_on`)} = ${scope.centerId}`}
    ) AS q
    LEFT JOIN contacts AS k ON k.id = (
      SELECT n.id FROM ${through('contacts', 'n', 'contacts_of_child')}
      WHERE n.child_id = q.child_id AND n.deleted_at IS NULL AND n.reached = 1 AND n.contacted_on >= q.left_on
        AND n.contacted_on BETWEEN q.since AND q.until
      ORDER BY abs(${daysFrom(sql`q.mark`, sql`n.contacted_on`)}), n.contacted_on DESC, n.id DESC LIMIT 1)
    WHERE q.place = 1`
}
