import { sql } from 'kysely'
import { contactKinds } from '../contract/independence'
import type { DateRange } from '../contract/jalali'
import type { FigureFilter } from '../contract/reports'
import { through, thenEach, type Sql } from '../people/dialect'
import type { Family } from './family'
import { amongNear, homeOf, stands, type Scope } from '../people/scope'

interface Work {
  readonly record: 'contact' | 'review' | 'goal'
  readonly code: string
  readonly table: string
  /** The index of a child's rows, which begins with the child and the day. */
  readonly index: string
  readonly day: string
  /** What tells its rows apart. */
  readonly part: (alias: string) => Sql
  readonly parts: readonly string[]
}

/** A contact that reached nobody is told as that, whatever its kind. */
const NOT_REACHED = 'not_reached'

const works: readonly Work[] = [
  {
    record: 'contact',
    code: 'work.contacts',
    table: 'contacts',
    index: 'contacts_of_child',
    day: 'contacted_on',
    part: (alias) =>
      sql`CASE WHEN ${sql.ref(`${alias}.reached`)} = 1 THEN ${sql.ref(`${alias}.kind`)} ELSE ${NOT_REACHED} END`,
    parts: [...contactKinds, NOT_REACHED],
  },
  {
    record: 'review',
    code: 'work.reviews',
    table: 'reviews',
    index: 'reviews_of_child',
    day: 'held_on',
    part: () => sql`''`,
    parts: [],
  },
  {
    record: 'goal',
    code: 'work.goals',
    table: 'care_goals',
    index: 'care_goals_of_child',
    day: 'planned_on',
    part: () => sql`''`,
    parts: [],
  },
]

/** Visits and contacts, reviews held and goals of care plans set in the period: what section 10 of the return counts as done. */
export function workFamilies(scope: Scope, period: DateRange): Family[] {
  const filter: FigureFilter = { counts: 'flow', ...period }
  return works.map((work) => ({
    subject: 'child',
    record: work.record,
    relation: done(scope, period, work),
    columns: ['part', 'first_of_part', 'first_of_all'],
    figures: [
      { code: work.code, where: {}, filter },
      // Each child once, though there may be several of hers.
      { code: `${work.code}.children`, where: { first_of_all: 1 }, filter },
      ...work.parts.flatMap((part) => [
        { code: `${work.code}.${part}`, where: { part }, filter },
        { code: `${work.code}.${part}.children`, where: { part, first_of_part: 1 }, filter },
      ]),
    ],
    breakdowns: [],
  }))
}

/** One row for each of the records of the period whose child was the scope's on its day. */
function done(scope: Scope, { from, to }: DateRange, { table, index, day, part }: Work): Sql {
  const on = sql.ref(`w.${day}`)
  const first = (among: Sql): Sql =>
    sql`CASE WHEN row_number() OVER (PARTITION BY ${among} ORDER BY d.on_day, d.record_id) = 1 THEN 1 ELSE 0 END`
  return amongNear(
    scope,
    sql`SELECT d.*, ${first(sql`d.part, d.id`)} AS first_of_part, ${first(sql`d.id`)} AS first_of_all FROM (
      SELECT w.child_id AS id, w.id AS record_id, ${on} AS on_day, ${part('w')} AS part
      FROM ${scope.centerId === null ? sql`` : sql`near ${thenEach}`} ${through(table, 'w', index)}
      WHERE ${scope.centerId === null ? sql`` : sql`w.child_id = near.child_id AND`} ${on} BETWEEN ${from} AND ${to}
        AND ${stands('w')}
        ${scope.centerId === null ? sql`` : sql`AND ${homeOf(sql`w.child_id`, on)} = ${scope.centerId}`}
    ) AS d`,
  )
}
