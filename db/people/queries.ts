import { sql } from 'kysely'
import { centerNames } from '../centers/queries'
import type { Handle } from '../context/context'
import { missingIdReasons, sexes } from '../contract/children'
import type { IsoDate } from '../contract/jalali'
import { familyCareKinds, type PlacementKind } from '../contract/placements'
import {
  amongNear,
  chainOrder,
  emdadSpells,
  familySpellsOn,
  homeOf,
  inForce,
  residentialOn,
  stands,
} from './scope'

// Lists of people lie across children, placements and supports. They are found through the same relations as the figures, so that
// a list and the figure beside it cannot differ.

/** Who a list is about, as she stands on the list's day. */
export interface Person {
  readonly id: string
  readonly fileNumber: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly fatherName: string | null
  readonly nationalId: string | null
  readonly nationalIdMissingReason: (typeof missingIdReasons)[number] | null
  readonly birthDate: string | null
  readonly birthDateEstimated: boolean
  readonly sex: (typeof sexes)[number]
  /** The kind of the spell in force on the day. */
  readonly placementKind: PlacementKind | null
  /** The center that answers for her: of her last home, else the one that keeps her file. */
  readonly centerId: string | null
  readonly centerName: string | null
  readonly nameSort: string
}

/** The ids of the children in care on the day: in a home, in a family, and when asked with امداد in force. Nobody who has died. */
export async function inCareOn(
  db: Handle,
  asked: { readonly day: IsoDate; readonly centerId: string | undefined; readonly withEmdad: boolean },
): Promise<string[]> {
  const { day, withEmdad } = asked
  const scope = { centerId: asked.centerId ?? null }
  const emdad = sql`UNION SELECT child_id FROM (${emdadSpells(scope, sql`s.child_id`, inForce('s', sql`${day}`), sql`${day}`)})`
  const { rows } = await sql<{ child_id: string }>`SELECT child_id FROM (${amongNear(
    scope,
    sql`SELECT child_id FROM (${residentialOn(scope, day)})
      UNION SELECT child_id FROM (${familySpellsOn(scope, familyCareKinds, day)})
      ${withEmdad ? emdad : sql``}`,
  )}) AS u
    WHERE NOT EXISTS (SELECT 1 FROM placements AS d
      WHERE d.child_id = u.child_id AND d.kind = 'deceased' AND d.deleted_at IS NULL AND d.starts_on <= ${day})`.execute(
    db,
  )
  return rows.map((row) => row.child_id)
}

/** The ids of those who live in a home on a day. */
export async function residentsOn(db: Handle, centerId: string, day: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ child_id: string }>`
    SELECT child_id FROM (${residentialOn({ centerId }, day)})`.execute(db)
  return rows.map((row) => row.child_id)
}

interface PersonRow {
  id: string
  file_number: string | null
  first_name: string | null
  last_name: string | null
  father_name: string | null
  national_id: string | null
  national_id_missing_reason: string | null
  birth_date: string | null
  birth_date_estimated: 0 | 1
  sex: string
  name_sort: string
  kind: string | null
  center_id: string | null
}

/** The people with these ids as they stand on the day, in Persian order of names. Who is not in the register is left out. */
export async function peopleOn(db: Handle, ids: readonly string[], day: IsoDate): Promise<Person[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PersonRow>`
    SELECT c.id, c.file_number, c.first_name, c.last_name, c.father_name, c.national_id, c.national_id_missing_reason,
      c.birth_date, c.birth_date_estimated, c.sex, c.name_sort,
      (SELECT p.kind FROM placements AS p
        WHERE p.child_id = c.id AND p.deleted_at IS NULL AND ${inForce('p', sql`${day}`)}
        ORDER BY p.starts_on DESC, p.id DESC LIMIT 1) AS kind,
      ${homeOf(sql`c.id`, sql`${day}`)} AS center_id
    FROM (SELECT DISTINCT value FROM json_each(${JSON.stringify(ids)})) AS wanted
    CROSS JOIN children AS c ON c.id = wanted.value
    WHERE c.deleted_at IS NULL
    ORDER BY c.name_sort, c.id`.execute(db)
  const names = await centerNames(
    db,
    rows.map((row) => row.center_id),
  )
  return rows.map((row) => ({
    id: row.id,
    fileNumber: row.file_number,
    firstName: row.first_name,
    lastName: row.last_name,
    fatherName: row.father_name,
    nationalId: row.national_id,
    nationalIdMissingReason: row.national_id_missing_reason as Person['nationalIdMissingReason'],
    birthDate: row.birth_date,
    birthDateEstimated: row.birth_date_estimated === 1,
    sex: row.sex as Person['sex'],
    placementKind: row.kind as PlacementKind | null,
    centerId: row.center_id,
    centerName: names.get(row.center_id) ?? null,
    nameSort: row.name_sort,
  }))
}

/** Which of these children had died by the day. */
export async function diedBy(db: Handle, ids: readonly string[], day: IsoDate): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ child_id: string }>`
    SELECT child_id FROM placements
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND kind = 'deceased' AND deleted_at IS NULL AND starts_on <= ${day}`.execute(db)
  return new Set(rows.map((row) => row.child_id))
}

/** The center each child belonged to on a day of hers, in the order asked: of her last home begun by then, else the one that keeps her file. */
export async function homesOn(
  db: Handle,
  asked: readonly { readonly childId: string; readonly day: IsoDate }[],
): Promise<(string | null)[]> {
  const pairs = JSON.stringify(asked.map(({ childId, day }) => [childId, day]))
  const { rows } = await sql<{ center_id: string | null }>`
    SELECT ${homeOf(sql`(j.value ->> 0)`, sql`(j.value ->> 1)`)} AS center_id FROM json_each(${pairs}) AS j ORDER BY j.key
  `.execute(db)
  return rows.map((row) => row.center_id)
}

/** The children with a spell of independent life that has begun by the day. */
export async function whoLeft(db: Handle, day: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ child_id: string }>`
    SELECT DISTINCT p.child_id FROM placements AS p
    WHERE p.kind = 'independent' AND p.starts_on <= ${day} AND ${stands('p')}`.execute(db)
  return rows.map((row) => row.child_id)
}

/** The home that a child lives in on the day; null: in none, or there is no such child. */
export async function livesIn(db: Handle, childId: string, day: IsoDate): Promise<string | null> {
  const { rows } = await sql<{ center_id: string | null }>`
    SELECT r.center_id FROM placements AS r
    WHERE r.child_id = ${childId} AND r.kind = 'residential' AND ${inForce('r', sql`${day}`)} AND ${stands('r')}
    ORDER BY ${chainOrder('r')} DESC LIMIT 1`.execute(db)
  return rows[0]?.center_id ?? null
}

/** A spell as far as its place in the chain is asked for. */
export interface SpellStart {
  readonly kind: PlacementKind
  readonly startsOn: IsoDate
}

/** The spells of many children in order of time, by child. */
export async function chainsOf(
  db: Handle,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SpellStart[]>> {
  const { rows } = await sql<{ child_id: string; kind: PlacementKind; starts_on: string }>`
    SELECT p.child_id, p.kind, p.starts_on FROM placements AS p
    WHERE p.child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND p.deleted_at IS NULL
    ORDER BY p.child_id, ${chainOrder('p')}`.execute(db)
  const chains = new Map<string, SpellStart[]>()
  for (const { child_id, kind, starts_on } of rows) {
    const spell = { kind, startsOn: starts_on }
    const known = chains.get(child_id)
    if (known) known.push(spell)
    else chains.set(child_id, [spell])
  }
  return chains
}
