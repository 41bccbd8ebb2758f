import { sql } from 'kysely'
import type { Context, Handle } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import type { TestRegister } from './register'
import { recordTables, subjectOfTable } from '../history/stored-rows'

/** Contexts of the morning of a day, each a second later than the one before. */
export function morningsOf(register: () => TestRegister, day: () => IsoDate): () => Context {
  let turn = 0
  return () => {
    turn += 1
    const [year = 0, month = 1, date = 1] = day().split('-').map(Number)
    return register().context({ now: new Date(year, month - 1, date, 9, 0, turn % 3600).toISOString() })
  }
}

/**
 * What stands in the child's file by the tables, as `children.asOf` is to show it: her records without keys and counters, her links from
 * either end, the persons who are her relatives; by subject and id. Psychology is never shown so.
 */
export async function standingInTables(db: Handle, childId: string): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {}
  for (const { name, isDeletable } of await recordTables(db)) {
    if (name === 'psychology_records') continue
    const mine =
      name === 'sibling_links'
        ? sql`(child_id = ${childId} OR sibling_id = ${childId})`
        : sql`child_id = ${childId}`
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(name)}
      WHERE ${mine} ${isDeletable ? sql`AND deleted_at IS NULL` : sql``}`.execute(db)
    for (const row of rows) seen[`${subjectOfTable[name] ?? ''} ${String(row['id'])}`] = plain(row)
  }
  const { rows } = await sql<
    Record<string, unknown>
  >`SELECT * FROM relatives WHERE deleted_at IS NULL AND id IN (
    SELECT relative_id FROM child_relatives WHERE child_id = ${childId} AND deleted_at IS NULL)`.execute(db)
  for (const row of rows) seen[`relative ${String(row['id'])}`] = plain(row)
  return seen
}

const left = new Set(['id', 'child_id', 'external_id', 'created_at', 'updated_at', 'revision', 'deleted_at'])

function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !left.has(name) && !name.endsWith('_search') && !name.endsWith('_sort'))
      .map(([name, value]) => [
        name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  )
}
