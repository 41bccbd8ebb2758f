import { sql } from 'kysely'
import type { Handle } from '../context/context'
import type { PlacementRow } from '../schema/placement-row'
import { bySpellOrder, spellOf } from './spell-order'

/** A child's live spells in order of time. */
export async function spellsOf(db: Handle, childId: string): Promise<PlacementRow[]> {
  const rows = await db
    .selectFrom('placements')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.sort((one, other) => bySpellOrder(spellOf(one), spellOf(other)))
}

/** The live spells of many children in order of time, by child; who has none is not in it. */
export async function spellsOfChildren(
  db: Handle,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlacementRow[]>> {
  const { rows } = await sql<PlacementRow>`SELECT * FROM placements
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND deleted_at IS NULL`.execute(
    db,
  )
  const byChild = new Map<string, PlacementRow[]>()
  for (const row of rows) {
    const known = byChild.get(row.child_id)
    if (known) known.push(row)
    else byChild.set(row.child_id, [row])
  }
  for (const spells of byChild.values()) {
    spells.sort((one, other) => bySpellOrder(spellOf(one), spellOf(other)))
  }
  return byChild
}
