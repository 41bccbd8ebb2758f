import { sql } from 'kysely'
import type { Handle } from '../context/context'

/** The two ids as a pair is stored: the smaller first. */
export function pairKey(oneId: string, otherId: string): string {
  return oneId < otherId ? `${oneId} ${otherId}` : `${otherId} ${oneId}`
}

/**
 * Pairs that are known to be two children, by `pairKey`: somebody looked and said so, also of a file that was merged into one of them
 * since, or they are linked as brother and sister. Of one child, or of all.
 */
export async function knownAsTwo(db: Handle, childId?: string): Promise<ReadonlySet<string>> {
  const files = childId === undefined ? null : JSON.stringify(await mergedInto(db, childId))
  const ofOne = (one: string, other: string) => {
    if (files === null) return sql``
    const wanted = sql`(SELECT value FROM json_each(${files}))`
    return sql`AND (${sql.ref(one)} IN ${wanted} OR ${sql.ref(other)} IN ${wanted})`
  }
  const { rows } = await sql<{ one_id: string; other_id: string }>`
    SELECT one_id, other_id FROM not_same WHERE TRUE ${ofOne('one_id', 'other_id')}
    UNION SELECT child_id, sibling_id FROM sibling_links
      WHERE deleted_at IS NULL ${ofOne('child_id', 'sibling_id')}
  `.execute(db)
  const merges = await db
    .selectFrom('merges')
    .select(['merged_id', 'kept_id'])
    .where('undone_at', 'is', null)
    .execute()
  const keptIn = new Map(merges.map(({ merged_id, kept_id }) => [merged_id, kept_id]))
  const standing = (id: string): string => {
    const kept = keptIn.get(id)
    return kept === undefined ? id : standing(kept)
  }
  return new Set(rows.map((row) => pairKey(standing(row.one_id), standing(row.other_id))))
}

/** Keys of the relatives that children have, by child: a relative they share has the same key, also when she was entered twice with her national id. */
export async function relativeKeys(
  db: Handle,
  childIds: readonly string[] | 'all',
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const among =
    childIds === 'all'
      ? sql``
      : sql`AND child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))`
  const { rows } = await sql<{ child_id: string; key: string }>`
    SELECT child_id, coalesce(relatives.national_id, relatives.id) AS key
    FROM child_relatives JOIN relatives ON relatives.id = relative_id
    WHERE child_relatives.deleted_at IS NULL AND relatives.deleted_at IS NULL ${among}
  `.execute(db)
  const keys = new Map<string, Set<string>>()
  for (const { child_id, key } of rows) {
    const known = keys.get(child_id)
    if (known) known.add(key)
    else keys.set(child_id, new Set([key]))
  }
  return keys
}

/** The child's own id and those of every file that was merged into hers and still is, at any depth. */
export async function mergedInto(db: Handle, childId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE files (id) AS (
      SELECT ${childId}
      UNION SELECT merged_id FROM merges JOIN files ON kept_id = files.id WHERE undone_at IS NULL
    ) SELECT id FROM files
  `.execute(db)
  return rows.map((row) => row.id)
}
