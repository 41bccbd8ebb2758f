import { sql } from 'kysely'
import type { Handle } from '../context/context'
import type { Figure, FigureFilter } from '../contract/reports'
import type { Sql } from '../people/dialect'

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
  /** What follows the value in the code. */
  readonly suffix?: string
}

/** Like a breakdown, but the sum of a column that the relation has beside `columns`; nobody is listed behind it. */
export interface Total extends Breakdown {
  readonly sums: string
}

/**
 * Figures that count the rows of one relation. The relation gives one row per counted record: `id` (of the child, center or staff
 * member), `record_id` (of what made her count, may be null), `on_day` (when), and `columns`, by which the figures tell the rows apart.
 */
export interface Family {
  readonly subject: 'child' | 'center' | 'staff'
  /** The table `record_id` speaks of. */
  readonly record:
    'placement' | 'support' | 'policy' | 'payment' | 'schooling' | 'contact' | 'review' | 'goal' | null
  readonly relation: Sql
  readonly columns: readonly string[]
  readonly figures: readonly FamilyFigure[]
  readonly breakdowns: readonly Breakdown[]
  readonly totals?: readonly Total[]
}

type Values = Readonly<Record<string, string | number>>
interface Group {
  readonly values: Values
  readonly count: number
  /** Of each summed column. */
  readonly sums: Readonly<Record<string, number>>
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
    figures.push(...brokenDown(groups, breakdown, ({ count }) => count, true))
  }
  for (const total of family.totals ?? []) {
    figures.push(...brokenDown(groups, total, ({ sums }) => sums[total.sums] ?? 0, false))
  }
  return figures
}

function brokenDown(
  groups: readonly Group[],
  breakdown: Breakdown,
  amountOf: (group: Group) => number,
  listed: boolean,
): Figure[] {
  const amounts = new Map(breakdown.shown.map((value) => [value, 0]))
  for (const group of groups) {
    if (!matches(group.values, breakdown.where)) continue
    const value = valueOf(group.values, breakdown)
    amounts.set(value, (amounts.get(value) ?? 0) + amountOf(group))
  }
  const { filter } = breakdown
  return [...amounts].map(([value, amount]) => ({
    code: codeOf(breakdown, value),
    value: amount,
    filter,
    listed,
  }))
}

function codeOf({ prefix, suffix = '' }: Breakdown, value: string): string {
  return `${prefix}.${value}${suffix}`
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
      if (matches(row, breakdown.where)) add(codeOf(breakdown, valueOf(row, breakdown)), row.id)
    }
  }
  for (const list of lists.values()) list.sort()
  return lists
}

/** The condition of a figure by its code; null when the family has no such figure. */
export function conditionOf(family: Family, code: string): { where: Condition; filter: FigureFilter } | null {
  const figure = family.figures.find((one) => one.code === code)
  if (figure !== undefined) return figure
  for (const { prefix, by, where, filter, suffix = '' } of family.breakdowns) {
    if (!code.startsWith(`${prefix}.`) || !code.endsWith(suffix)) continue
    const rest = code.slice(prefix.length + 1, code.length - suffix.length)
    // A programme's code may hold a full stop.
    const values = by.length === 1 ? [rest] : rest.split('.')
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

async function groupsOf(db: Handle, { relation, columns, totals = [] }: Family): Promise<Group[]> {
  const names = columns.map((name) => sql.ref(`f.${name}`))
  const summed = totals.map(({ sums }) => sql`, sum(${sql.ref(`f.${sums}`)}) AS ${sql.ref(sums)}`)
  const counted = sql`count(*) AS counted ${summed.length === 0 ? sql`` : sql.join(summed, sql` `)}`
  const { rows } = await (
    names.length === 0
      ? sql<Values>`SELECT ${counted} FROM (${relation}) AS f`
      : sql<Values>`SELECT ${sql.join(names)}, ${counted} FROM (${relation}) AS f GROUP BY ${sql.join(names)}`
  ).execute(db)
  return rows.map((values) => ({
    values,
    count: Number(values['counted']),
    sums: Object.fromEntries(totals.map(({ sums }) => [sums, Number(values[sums])])),
  }))
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
