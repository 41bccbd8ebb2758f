import { sql } from 'kysely'
import type { Context } from '../context/context'
import type { Figure, RecordBehind, ReportRequest } from '../contract/reports'
import { RegisterError } from '../context/errors'
import type { Sql } from '../people/dialect'
import { conditionOf, conditionSql, countFamily, listFamily, type Condition, type Family } from './family'
import { planOf } from './report'
import { chainOrder, homeOf, inForce } from '../people/scope'
import { standingOf, standsToday, type Standing } from './standing'

interface Found {
  readonly family: Family
  readonly where: Condition
  readonly figure: Omit<Figure, 'value'>
  readonly told: Standing['told'] | null
}

/** The figure and the records it counts, in Persian order; there are as many as its value. NOT_FOUND for a code that has no list. */
export async function recordsBehind(
  context: Context,
  request: ReportRequest,
  code: string,
): Promise<{ figure: Figure; records: RecordBehind[] }> {
  const { family, where, figure, told } = await find(context, request, code)
  const rows = await sql<RecordRow>`${recordsSql(family, where)}`.execute(context.db)
  const counted = (await countFamily(context.db, family)).find((one) => one.code === code)
  return {
    figure: counted ?? { ...figure, value: rows.rows.length },
    records: rows.rows.map((row) => ({
      ...row,
      subject: family.subject,
      birthDateEstimated: row.birthDateEstimated === 1,
      ...told?.get(row.recordId ?? ''),
    })),
  }
}

/** The ids of the children a figure counts, one per counted record (a child admitted twice stands twice). NOT_FOUND for a code without a list, empty for centers and staff. */
export async function childIdsBehind(
  context: Context,
  request: ReportRequest,
  code: string,
): Promise<string[]> {
  const { family, where } = await find(context, request, code)
  if (family.subject !== 'child') return []
  const { rows } = await sql<{ id: string }>`SELECT f.id FROM (${family.relation}) AS f
    WHERE ${conditionSql(where)} ORDER BY f.id`.execute(context.db)
  return rows.map(({ id }) => id)
}

/** The ids of the children behind every figure that counts children, by code; figures of 0 are left out, and so is what stands today alone. One pass per family. */
export async function childIdsOfReport(
  context: Context,
  request: ReportRequest,
): Promise<Map<string, string[]>> {
  return listsOf(context, planOf(context, request).families)
}

/** The same of what stands today alone: tasks that are overdue and findings. */
export async function childIdsOfStanding(
  context: Context,
  request: ReportRequest,
): Promise<Map<string, string[]>> {
  return listsOf(context, (await standingOf(context, request)).families)
}

async function listsOf({ db }: Context, families: readonly Family[]): Promise<Map<string, string[]>> {
  const lists = new Map<string, string[]>()
  for (const family of families) {
    if (family.subject !== 'child') continue
    for (const [code, ids] of await listFamily(db, family)) lists.set(code, ids)
  }
  return lists
}

async function find(context: Context, request: ReportRequest, code: string): Promise<Found> {
  const standing = standsToday(code) ? await standingOf(context, request) : null
  for (const family of standing?.families ?? planOf(context, request).families) {
    const condition = conditionOf(family, code)
    if (condition === null) continue
    const { where, filter } = condition
    return { family, where, figure: { code, filter, listed: true }, told: standing?.told ?? null }
  }
  throw new RegisterError({ code: 'NOT_FOUND' })
}

type RecordRow = Omit<RecordBehind, 'subject' | 'birthDateEstimated'> & { readonly birthDateEstimated: 0 | 1 }

function recordsSql(family: Family, where: Condition): Sql {
  switch (family.subject) {
    case 'child':
      return childRecords(family, where)
    case 'center':
      return sql`SELECT c.id, f.record_id AS recordId, ${nobody}, c.name AS centerName, c.opened_on AS startsOn, c.closed_on AS endsOn
        FROM (${family.relation}) AS f JOIN centers c ON c.id = f.id WHERE ${conditionSql(where)}
        ORDER BY c.name_sort, c.id`
    case 'staff':
      return sql`SELECT m.id, NULL AS recordId, NULL AS fileNumber, m.first_name AS firstName, m.last_name AS lastName,
          NULL AS fatherName, NULL AS sex, NULL AS birthDate, 0 AS birthDateEstimated, NULL AS placementKind,
          c.name AS centerName, m.starts_on AS startsOn, m.ends_on AS endsOn
        FROM (${family.relation}) AS f JOIN staff m ON m.id = f.id LEFT JOIN centers c ON c.id = m.center_id
        WHERE ${conditionSql(where)} ORDER BY m.name_sort, m.id`
  }
}

const nobody = sql`NULL AS fileNumber, NULL AS firstName, NULL AS lastName, NULL AS fatherName, NULL AS sex,
  NULL AS birthDate, 0 AS birthDateEstimated, NULL AS placementKind`

const ofSpell = { join: sql``, startsOn: sql`p.starts_on`, endsOn: sql`p.ends_on` }
const from = (table: string, first: string, last: string) => ({
  join: sql`LEFT JOIN ${sql.table(table)} AS r ON r.id = f.record_id`,
  startsOn: sql.ref(`r.${first}`),
  endsOn: sql.ref(`r.${last}`),
})

/** Where a counted record stands, and its first and last day: of what happens on one day, that day twice. */
const recordsOf: Readonly<
  Record<NonNullable<Family['record']>, { readonly join: Sql; readonly startsOn: Sql; readonly endsOn: Sql }>
> = {
  placement: ofSpell,
  payment: ofSpell,
  support: from('supports', 'starts_on', 'ends_on'),
  policy: from('insurance', 'starts_on', 'ends_on'),
  schooling: from('education_spells', 'starts_on', 'ends_on'),
  contact: from('contacts', 'contacted_on', 'contacted_on'),
  review: from('reviews', 'held_on', 'held_on'),
  goal: from('care_goals', 'planned_on', 'due_on'),
}

/** A child with the spell that counted; where another record counted, with the spell she was in on that day. */
function childRecords(family: Family, where: Condition): Sql {
  const spellOnDay = sql`(SELECT q.id FROM placements q WHERE q.child_id = f.id AND q.deleted_at IS NULL
    AND ${inForce('q', sql`f.on_day`)} ORDER BY ${chainOrder('q')} LIMIT 1)`
  const { join, startsOn, endsOn } = recordsOf[family.record ?? 'placement']
  return sql`SELECT c.id, f.record_id AS recordId, c.file_number AS fileNumber, c.first_name AS firstName,
      c.last_name AS lastName, c.father_name AS fatherName, c.sex, c.birth_date AS birthDate,
      c.birth_date_estimated AS birthDateEstimated, p.kind AS placementKind, t.name AS centerName,
      ${startsOn} AS startsOn, ${endsOn} AS endsOn
    FROM (${family.relation}) AS f JOIN children c ON c.id = f.id
    LEFT JOIN placements p ON p.id = ${family.record === 'placement' ? sql`f.record_id` : spellOnDay}
    ${join}
    LEFT JOIN centers t ON t.id = coalesce(p.center_id, ${homeOf(sql`f.id`, sql`f.on_day`)})
    WHERE ${conditionSql(where)} ORDER BY c.name_sort, c.id, f.on_day, f.record_id`
}
