import { sql } from 'kysely'
import type { Handle } from '../context/context'
import { RegisterError } from '../context/errors'
import type { CenterRow } from '../schema/center-row'

export { residentsByCenter } from './heads'

/** All live centers in Persian order of name. */
export function allCenters(db: Handle): Promise<CenterRow[]> {
  return db
    .selectFrom('centers')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('name_sort')
    .orderBy('id')
    .execute()
}

/** A live center by its id. NOT_FOUND. */
export async function findCenter(db: Handle, id: string): Promise<CenterRow> {
  const row = await db
    .selectFrom('centers')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND', reason: 'center' })
  return row
}

/** The county of a center; null when it is not known or there is no such center. */
export async function countyOf(db: Handle, id: string): Promise<string | null> {
  const row = await db.selectFrom('centers').select('county').where('id', '=', id).executeTakeFirst()
  return row?.county ?? null
}

/** Names by id of the centers asked for (also of one that was taken away). */
export async function centerNames(
  db: Handle,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string | null, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM centers WHERE id IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))
  `.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The next center's short number in the register: one more than the greatest ever given. */
export async function nextCenterCode(db: Handle): Promise<string> {
  const { rows } = await sql<{ greatest: number | null }>`
    SELECT max(CAST(code AS INTEGER)) AS greatest FROM centers
  `.execute(db)
  return String((rows[0]?.greatest ?? 0) + 1)
}
