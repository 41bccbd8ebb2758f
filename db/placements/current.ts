import { sql } from 'kysely'
import type { Handle } from '../context'

/**
 * Writes each child's latest spell into `children.current_*` (all NULL when she has none). The latest is the one that starts last;
 * of two that start on one day, the one still open. Call after spells were written; `'all'` does the whole register in one statement.
 */
export async function refreshCurrentPlacements(
  db: Handle,
  childIds: readonly string[] | 'all',
): Promise<void> {
  const among =
    childIds === 'all'
      ? sql``
      : sql`AND children.id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))`
  await sql`
    UPDATE children SET (current_kind, current_center_id, current_since) = (
      SELECT kind, center_id, starts_on FROM placements
      WHERE child_id = children.id AND deleted_at IS NULL
      ORDER BY starts_on DESC, ends_on IS NOT NULL, ends_on DESC, id DESC LIMIT 1
    )
    WHERE TRUE ${among}
  `.execute(db)
}
