import { sql } from 'kysely'
import type { Handle } from '../context'
import type { Figure, FigureFilter } from '../contract/reports'
import type { Sql } from './dialect'

/** What a counted row must hold: column → value, or one of some values. Counting and listing read the same condition. */
export type Condition = Readonly<Record<string, string | number | readonly number[]>>

/** One figure of a family. `of`: the condition of what it is a part of, its base. */
export interface FamilyFigure {
  readonly code: string
  readonly where: Condition
  readonly filter: FigureFilter
  readonly of?: Condition
}

/** Figures `prefix.value…`, one per value found in the columns `by`; those of `shown` also when they are 0. */
export interface Breakdown {
  readonly prefix: string
  readonly by: readonly string[]
  readonly where: Condition
  readonly filter: FigureFilter
  readonly shown: readonly string[]
}

/**
 * Figures that count the rows of one relation. The relation gives one row per counted record: `id` (of the child, center or staff
 * member), `record_id` (of what made her count, may be null), `on_day` (when), and `columns`, by which the figures tell the rows apart.
 */
export interface Family {
  readonly subject: 'child' | 'center' | 'staff'
  /** The table `record_id` speaks of. */
  readonly record: 'placement' | 'support' | 'policy' | null
  readonly relation: Sql
  readonly columns: readonly string[]
  readonly figures: readonly FamilyFigure[]
  readonly breakdowns: readonly Breakdown[]
}

type Values = Readonly<Record<string, string | number>>
interface Group {
  readonly values: Values
  readonly count: number
}

/** All figures of a family, counted in one pass over its relation. */
export async function countFamily(db: Handle, family: Family): Promise<Figure[]> {
  const groups = await groupsOf(db, family)
  const figures = family.figures.map((figure): Figure => ({
    code: figure.code,
    value: sum(groups, figure.where),
    ...(figure.of === undefined ? {} : { base: sum(groups, figure.of) }),
    filter: figure.filter,
    listed: true,
  }))
  for (const breakdown of family.breakdowns) {
    const counts = new Map(breakdown.shown.map((value) => [value, 0]))
    for (const { values, count } of groups) {
      if (!matches(values, breakdown.where)) continue
      const value = valueOf(values, breakdown)
      counts.set(value, (counts.get(value) ?? 0) + count)
    }
    for (const [value, count] of counts) {
      figures.push({
        code: `${breakdown.prefix}.${value}`,
        value: count,
        filter: breakdown.filter,
        listed: true,
      })
    }
  }
  return figures
}

/** The ids behind every figure of a family, one per counted record, in one pass over its relation. Figures of 0 are left out. */
export async function listFamily(db: Handle, family: Family): Promise<Map<string, string[]>> {
  const { rows } = await sql<Values & { id: string }>`SELECT f.* FROM (${family.relation}) AS f`.execute(db)
  const lists = new Map<string, string[]>()
  const add = (code: string, id: string): void => {
    const list = lists.get(code)
    if (list === undefined) lists.set(code, [id])
    else list.push(id)
  }
  for (const row of rows) {
    for (const figure of family.figures) if (matches(row, figure.where)) add(figure.code, row.id)
    for (const breakdown of family.breakdowns) {
      if (matches(row, breakdown.where)) add(`${breakdown.prefix}.${valueOf(row, breakdown)}`, row.id)
    }
  }
  for (const list of lists.values()) list.sort()
  return lists
}

/** The condition of a figure by its code; null when the family has no such figure. */
export function conditionOf(family: Family, code: string): { where: Condition; filter: FigureFilter } | null {
  const figure = family.figures.find((one) => one.code === code)
  if (figure !== undefined) return figure
  for (const { prefix, by, where, filter } of family.breakdowns) {
    if (!code.startsWith(`${prefix}.`)) continue
    const values = code.slice(prefix.length + 1).split('.')
    if (values.length !== by.length) continue
    return {
      where: { ...where, ...Object.fromEntries(by.map((name, index) => [name, values[index] ?? ''])) },
      filter,
    }
  }
  return null
}

/** The condition as SQL over the relation, called `f`. */
export function conditionSql(where: Condition): Sql {
  const parts = Object.entries(where).map(([name, value]) => {
    const column = sql.ref(`f.${name}`)
    return typeof value === 'object' ? sql`${column} IN (${sql.join(value)})` : sql`${column} = ${value}`
  })
  return parts.length === 0 ? sql`1 = 1` : sql.join(parts, sql` AND `)
}

async function groupsOf(db: Handle, { relation, columns }: Family): Promise<Group[]> {
  const names = columns.map((name) => sql.ref(`f.${name}`))
  const { rows } = await (
    names.length === 0
      ? sql<Values>`SELECT count(*) AS counted FROM (${relation}) AS f`
      : sql<Values>`SELECT ${sql.join(names)}, count(*) AS counted FROM (${relation}) AS f GROUP BY ${sql.join(names)}`
  ).execute(db)
  return rows.map((values) => ({ values, count: Number(values['counted']) }))
}

function sum(groups: readonly Group[], where: Condition): number {
  return groups.reduce((total, { values, count }) => (matches(values, where) ? total + count : total), 0)
}

function matches(values: Values, where: Condition): boolean {
  return Object.entries(where).every(([name, wanted]) => {
    const value = values[name]
    return typeof wanted === 'object' ? typeof value === 'number' && wanted.includes(value) : value === wanted
  })
}

function valueOf(values: Values, { by }: Breakdown): string {
  return by.map((name) => String(values[name])).join('.')
}
