import { sql } from 'kysely'
import type { DateRange } from '../contract/jalali'
import { familyCareKinds, type PlacementKind } from '../contract/placements'
import type { FigureFilter } from '../contract/reports'
import type { ReportDays } from './days'
import type { Sql } from '../people/dialect'
import type { Family, FamilyFigure } from './family'
import { amongNear, emdadSpells, familySpells, familySpellsOn, inForce, type Scope } from '../people/scope'

/** Kinds whose spells are a stock outside the homes: in a family's care, or followed up after it. */
const familyKinds = [...familyCareKinds, 'adopted', 'reunified'] as const satisfies readonly PlacementKind[]

/** Kinds whose beginnings are counted as flows. */
const flowKinds = [
  'reunified',
  'adopted',
  'trustee',
  'host_family',
  'kinship',
] as const satisfies readonly PlacementKind[]

/** Children in families, امدادبگیر and the flows: sections 3 and 4 of the return. */
export function outsideFamilies(scope: Scope, days: ReportDays): Family[] {
  return [familyStock(scope, days.period.to), emdad(scope, days), flows(scope, days)]
}

function familyStock(scope: Scope, on: string): Family {
  const filter: FigureFilter = { counts: 'stock', on }
  return {
    subject: 'child',
    record: 'placement',
    relation: amongNear(
      scope,
      sql`SELECT p.child_id AS id, min(p.id) AS record_id, ${on} AS on_day, p.kind AS placement_kind
      FROM (${familySpellsOn(scope, familyKinds, on)}) AS p GROUP BY p.kind, p.child_id`,
    ),
    columns: ['placement_kind'],
    figures: familyKinds.map((kind) => ({
      code: `family.${kind}.closing`,
      where: { placement_kind: kind },
      filter,
    })),
    breakdowns: [],
  }
}

function emdad(scope: Scope, { dayBefore, period }: ReportDays): Family {
  const stock = (part: string, on: string): Sql => sql`SELECT e.child_id AS id, min(e.id) AS record_id,
      ${on} AS on_day, ${part} AS part
    FROM (${emdadSpells(scope, sql`s.child_id, s.id`, inForce('s', sql`${on}`), sql`${on}`)}) AS e GROUP BY e.child_id`
  const flow = (part: string, day: Sql): Sql =>
    emdadSpells(
      scope,
      sql`s.child_id AS id, s.id AS record_id, ${day} AS on_day, ${part} AS part`,
      sql`${day} BETWEEN ${period.from} AND ${period.to}`,
      day,
    )
  const figure = (part: string, filter: FigureFilter): FamilyFigure => ({
    code: `emdad.${part}`,
    where: { part },
    filter,
  })
  return {
    subject: 'child',
    record: 'support',
    relation: amongNear(
      scope,
      sql`SELECT * FROM (${stock('opening', dayBefore)})
      UNION ALL SELECT * FROM (${flow('started', sql`s.starts_on`)})
      UNION ALL SELECT * FROM (${flow('stopped', sql`s.ends_on`)})
      UNION ALL SELECT * FROM (${stock('closing', period.to)})`,
    ),
    columns: ['part'],
    figures: [
      figure('opening', { counts: 'stock', on: dayBefore }),
      figure('started', { counts: 'flow', ...period }),
      figure('stopped', { counts: 'flow', ...period }),
      figure('closing', { counts: 'stock', on: period.to }),
    ],
    breakdowns: [],
  }
}

/** Beginnings of spells, with the ranges each lies in told apart by a column of 0 and 1. */
function flows(scope: Scope, { period, yearToDate, lastFullYear, lastTenYears }: ReportDays): Family {
  const usual = { period, year_to_date: yearToDate, last_full_year: lastFullYear }
  const everyRange = { ...usual, last_10_years: lastTenYears }
  const columns = Object.entries(everyRange).map(
    ([name, { from, to }]) =>
      sql`CASE WHEN p.starts_on BETWEEN ${from} AND ${to} THEN 1 ELSE 0 END AS ${sql.ref(name)}`,
  )
  const part = (kinds: readonly PlacementKind[], ranges: readonly DateRange[]): Sql => {
    const from = ranges.map((range) => range.from).sort()[0] ?? ''
    const to =
      ranges
        .map((range) => range.to)
        .sort()
        .at(-1) ?? ''
    return familySpells(
      scope,
      sql`p.child_id AS id, p.id AS record_id, p.starts_on AS on_day, p.kind AS placement_kind, ${sql.join(columns)}`,
      sql`p.kind IN (${sql.join(kinds)}) AND p.starts_on BETWEEN ${from} AND ${to}`,
      sql`p.starts_on`,
    )
  }
  const figures = (kind: PlacementKind, ranges: Readonly<Record<string, DateRange>>): FamilyFigure[] =>
    Object.entries(ranges).map(([name, range]) => ({
      code: `flow.${kind}.${name}`,
      where: { placement_kind: kind, [name]: 1 },
      filter: { counts: 'flow', ...range },
    }))
  return {
    subject: 'child',
    record: 'placement',
    relation: amongNear(
      scope,
      sql`SELECT * FROM (${part(flowKinds, Object.values(usual))})
      UNION ALL SELECT * FROM (${part(['independent'], Object.values(everyRange))})`,
    ),
    columns: ['placement_kind', ...Object.keys(everyRange)],
    figures: [...flowKinds.flatMap((kind) => figures(kind, usual)), ...figures('independent', everyRange)],
    breakdowns: [],
  }
}
