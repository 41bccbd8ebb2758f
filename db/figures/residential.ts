import { sql } from 'kysely'
import type { AgeBand } from '../contract/age-bands'
import { sexes } from '../contract/children'
import type { IsoDate } from '../contract/jalali'
import { entryRoutes, placementKinds } from '../contract/placements'
import type { FigureFilter } from '../contract/reports'
import { latestBirth, type ReportDays } from './days'
import { daysFrom, earlier, later, through, type Sql } from '../people/dialect'
import type { Family } from './family'
import {
  chainOrder,
  chainPlace,
  residentialByEnd,
  residentialByStart,
  residentialIn,
  residentialOn,
  stands,
  type Scope,
} from '../people/scope'

/** Stock, admissions, exits, moves and bed-days of residential care: sections 1 and 2 of the return. */
export function residentialFamilies(scope: Scope, days: ReportDays, bands: readonly AgeBand[]): Family[] {
  const flow: FigureFilter = { counts: 'flow', ...days.period }
  return [
    {
      subject: 'child',
      record: 'placement',
      relation: residentStock(scope, days.dayBefore),
      columns: [],
      figures: [{ code: 'residential.opening', where: {}, filter: { counts: 'stock', on: days.dayBefore } }],
      breakdowns: [],
    },
    {
      subject: 'child',
      record: 'placement',
      relation: arrivals(scope, days.period.from, days.period.to),
      columns: ['arrival', 'route'],
      figures: [
        { code: 'residential.admissions', where: { arrival: 'admission' }, filter: flow },
        { code: 'residential.moves', where: { arrival: 'move' }, filter: flow },
      ],
      breakdowns: [
        {
          prefix: 'residential.admissions.route',
          by: ['route'],
          where: { arrival: 'admission' },
          filter: flow,
          shown: entryRoutes,
        },
      ],
    },
    {
      subject: 'child',
      record: 'placement',
      relation: departures(scope, days.period.from, days.period.to),
      columns: ['departure', 'next_kind'],
      figures: [{ code: 'residential.exits', where: { departure: 'exit' }, filter: flow }],
      breakdowns: [
        {
          prefix: 'residential.exits',
          by: ['next_kind'],
          where: { departure: 'exit' },
          filter: flow,
          shown: placementKinds.filter((kind) => kind !== 'residential' || scope.centerId !== null),
        },
      ],
    },
    closingFamily(scope, days.period.to, bands),
  ]
}

function closingFamily(scope: Scope, on: IsoDate, bands: readonly AgeBand[]): Family {
  const filter: FigureFilter = { counts: 'stock', on }
  const by = (prefix: string, columns: readonly string[], shown: readonly string[] = [], where = {}) => ({
    prefix: `residential.closing.${prefix}`,
    by: columns,
    where,
    filter,
    shown,
  })
  return {
    subject: 'child',
    record: 'placement',
    relation: closingStock(scope, on, bands),
    columns: ['sex', 'band', 'legal_status', 'estimated', 'adult', 'stay_reason'],
    figures: [
      { code: 'residential.closing', where: {}, filter },
      { code: 'residential.closing.birth_estimated', where: { estimated: 1 }, filter },
    ],
    breakdowns: [
      by('sex', ['sex'], sexes),
      by('age', ['band'], [...bands.map((band) => band.code), 'unknown']),
      by('legal_status', ['legal_status']),
      by('over_18', ['stay_reason'], [], { adult: 1 }),
      by('cross', ['sex', 'band', 'legal_status']),
    ],
  }
}

/** One row per child in a residential spell of the scope on the day. */
function residentStock(scope: Scope, day: IsoDate): Sql {
  return sql`SELECT r.child_id AS id, min(r.id) AS record_id, ${day} AS on_day
    FROM (${residentialOn(scope, day)}) AS r GROUP BY r.child_id`
}

function closingStock(scope: Scope, day: IsoDate, bands: readonly AgeBand[]): Sql {
  const adult = sql`c.birth_date IS NOT NULL AND c.birth_date <= ${latestBirth(day, 18)}`
  return sql`SELECT s.id, s.record_id, s.on_day, c.sex, ${bandOn(day, bands)} AS band,
      coalesce(c.legal_status, 'unknown') AS legal_status, c.birth_date_estimated AS estimated,
      CASE WHEN ${adult} THEN 1 ELSE 0 END AS adult,
      CASE WHEN ${adult} THEN coalesce(c.stay_reason, 'unknown') ELSE '' END AS stay_reason
    FROM (${residentStock(scope, day)}) AS s
    JOIN ${through('children', 'c', 'children_for_figures')} ON c.id = s.id AND c.deleted_at IS NULL`
}

/** The age band of child `c` on the day, in completed Jalali years; `unknown` without a birth date. */
function bandOn(day: IsoDate, bands: readonly AgeBand[]): Sql {
  const steps = bands.map(({ code, to }) =>
    to === null ? sql`ELSE ${code}` : sql`WHEN c.birth_date > ${latestBirth(day, to)} THEN ${code}`,
  )
  return sql`CASE WHEN c.birth_date IS NULL OR c.birth_date > ${day} THEN 'unknown' ${sql.join(steps, sql` `)} END`
}

/**
 * Residential spells of the scope that start in the range. `arrival`: `stay` when the residential spell before it in the scope ends on
 * its first day in the same center, `move` when that was another center, else `admission`. Taken along the chain and not by the day
 * before, so that a spell of no day keeps opening + admissions − exits = closing.
 */
function arrivals(scope: Scope, from: IsoDate, to: IsoDate): Sql {
  return sql`SELECT a.child_id AS id, a.id AS record_id, a.starts_on AS on_day,
      CASE WHEN a.center_before IS NULL THEN 'admission' WHEN a.center_before <> a.center THEN 'move' ELSE 'stay' END AS arrival,
      a.route
    FROM (
      SELECT s.child_id, s.id, s.starts_on, coalesce(s.center_id, '') AS center,
        coalesce(s.entry_route, 'unknown') AS route,
        (SELECT coalesce(b.center_id, '') FROM ${through('placements', 'b', 'placements_of_child')}
          WHERE b.child_id = s.child_id AND ${residentialIn(scope, 'b')} AND b.deleted_at IS NULL
            AND b.ends_on = s.starts_on AND b.starts_on <= s.starts_on AND ${chainPlace('b')} < ${chainPlace('s')}
          ORDER BY b.starts_on DESC, b.id DESC LIMIT 1) AS center_before
      FROM ${residentialByStart(scope, 's')}
      WHERE ${residentialIn(scope, 's')} AND s.starts_on BETWEEN ${from} AND ${to} AND ${stands('s')}
    ) AS a`
}

/** Residential spells of the scope that end in the range. `departure`: `stay` when a residential spell of the scope follows on that day, else `exit`; `next_kind`: of the child's next spell, whenever it starts. */
function departures(scope: Scope, from: IsoDate, to: IsoDate): Sql {
  return sql`SELECT s.child_id AS id, s.id AS record_id, s.ends_on AS on_day,
      CASE WHEN EXISTS (SELECT 1 FROM ${through('placements', 'a', 'placements_of_child')}
        WHERE a.child_id = s.child_id AND ${residentialIn(scope, 'a')} AND a.deleted_at IS NULL
          AND a.starts_on = s.ends_on AND ${chainPlace('a')} > ${chainPlace('s')})
        THEN 'stay' ELSE 'exit' END AS departure,
      coalesce((SELECT n.kind FROM ${through('placements', 'n', 'placements_of_child')}
        WHERE n.child_id = s.child_id AND n.deleted_at IS NULL
          AND n.starts_on >= s.starts_on AND ${chainPlace('n')} > ${chainPlace('s')}
        ORDER BY ${chainOrder('n')} LIMIT 1), 'unknown') AS next_kind
    FROM ${residentialByEnd(scope, 's')}
    WHERE ${residentialIn(scope, 's')} AND s.ends_on BETWEEN ${from} AND ${to}
      AND s.starts_on <= ${to} AND ${stands('s')}`
}

/** One row: the days of the range spent in residential spells of the scope, as `days`. */
export function bedDays(scope: Scope, from: IsoDate, to: IsoDate, dayAfter: IsoDate): Sql {
  const end = earlier(sql`coalesce(s.ends_on, ${dayAfter})`, sql`${dayAfter}`)
  const start = later(sql`s.starts_on`, sql`${from}`)
  // Most spells fill the whole range; only the others need reckoning.
  const part = (condition: Sql): Sql => sql`SELECT coalesce(sum(CASE
      WHEN s.starts_on <= ${from} AND (s.ends_on IS NULL OR s.ends_on > ${to}) THEN ${daysFrom(sql`${from}`, sql`${dayAfter}`)}
      ELSE ${daysFrom(start, end)} END), 0) AS days
    FROM ${residentialByEnd(scope, 's')}
    WHERE ${residentialIn(scope, 's')} AND s.starts_on <= ${to} AND ${condition} AND ${stands('s')}`
  return sql`SELECT sum(days) AS days
    FROM (${part(sql`s.ends_on IS NULL`)} UNION ALL ${part(sql`s.ends_on > ${from}`)})`
}
