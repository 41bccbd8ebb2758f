import { sql } from 'kysely'
import type { Handle } from '../context/context'

/**
 * Writes each child's latest spell into `children.current_*` (all NULL when she has none). The latest is the one that starts last;
 * of two that start on one day, the one still open. The center is the one that answers for her: of her last residential spell,
 * else of the latest spell. Call after spells were written; `'all'` does the whole register in one statement.
 * (The + keeps SQLite from looking through all residential spells by their kind.)
 */
export async function refreshCurrentPlacements(
  db: Handle,
  childIds: readonly string[] | 'all',
): Promise<void> {
  const among =
    childIds === 'all' ? sql`` : sql`AND id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))`
  await sql`
    UPDATE children SET (current_kind, current_center_id, current_since) = (
      SELECT latest.kind,
        coalesce(
          (SELECT home.center_id FROM placements AS home
            WHERE home.child_id = children.id AND +home.kind = 'residential' AND home.deleted_at IS NULL
            ORDER BY home.starts_on DESC, home.ends_on IS NOT NULL, home.ends_on DESC, home.id DESC LIMIT 1),
          latest.center_id),
        latest.starts_on
      FROM placements AS latest
      WHERE latest.child_id = children.id AND latest.deleted_at IS NULL
      ORDER BY latest.starts_on DESC, latest.ends_on IS NOT NULL, latest.ends_on DESC, latest.id DESC LIMIT 1
    )
    WHERE TRUE ${among}
  `.execute(db)
}
