import { sql, type RawBuilder } from 'kysely'
import type { Handle } from '../context/context'
import type { IsoDate } from '../contract/jalali'

/** The subquery of the ids of all children with a policy in force on the day. */
export function insuredOn(day: IsoDate): RawBuilder<{ child_id: string }> {
  return sql`SELECT child_id FROM insurance
    WHERE deleted_at IS NULL AND starts_on <= ${day} AND (ends_on IS NULL OR ends_on > ${day})`
}

/** Which of these children have a policy in force on the day. */
export async function insuredAmong(
  db: Handle,
  childIds: readonly string[],
  day: IsoDate,
): Promise<ReadonlySet<string>> {
  if (childIds.length === 0) return new Set()
  const { rows } = await sql<{ child_id: string }>`
    SELECT DISTINCT child_id FROM insurance
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))
      AND deleted_at IS NULL AND starts_on <= ${day} AND (ends_on IS NULL OR ends_on > ${day})
  `.execute(db)
  return new Set(rows.map((row) => row.child_id))
}
