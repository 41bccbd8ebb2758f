import type { Selectable } from 'kysely'
import type { Handle } from '../context/context'
import { overlappingSupports, supportRecord, type SupportRecord } from '../supports/queries'
import type { MovesTable } from '../schema/schema'
import type { PlacementRecord } from '../schema/placement-row'
import { spellFault, spellOf } from '../children/spell-order'
import { spellsOf } from '../children/spells'
import { spellRecord } from './store'

/** A stored row of `moves`. */
export type MoveRecord = Selectable<MovesTable>

/** A child's latest move with the records it made and changed, all as it left them. */
export interface StandingMove {
  readonly move: MoveRecord
  readonly opened: PlacementRecord
  readonly closed: PlacementRecord | null
  readonly started: SupportRecord | null
  readonly stopped: SupportRecord | null
}

/** Moves of the child that were not taken back, the latest first. */
export function movesOf(db: Handle, childId: string): Promise<MoveRecord[]> {
  return db
    .selectFrom('moves')
    .selectAll()
    .where('child_id', '=', childId)
    .where('undone_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Which revision the move left each record at. */
function revisionsOf(move: MoveRecord): Readonly<Record<string, number>> {
  return JSON.parse(move.revisions) as Record<string, number>
}

/** The latest move when it can be taken back; `changed_since` when something was built on it; null when there is none. */
export async function standingMove(
  db: Handle,
  childId: string,
): Promise<StandingMove | 'changed_since' | null> {
  const [move] = await movesOf(db, childId)
  if (!move) return null
  const revisions = revisionsOf(move)
  const opened = await spellRecord(db, move.opened_placement_id)
  const closed = move.closed_placement_id === null ? null : await spellRecord(db, move.closed_placement_id)
  const started = move.started_support_id === null ? null : await supportRecord(db, move.started_support_id)
  const stopped = move.stopped_support_id === null ? null : await supportRecord(db, move.stopped_support_id)
  const records = [opened, closed, started, stopped]
  const isAsLeft = records.every(
    (record) => record === null || (record?.deleted_at === null && record.revision === revisions[record.id]),
  )
  if (!isAsLeft || !opened || closed === undefined || started === undefined || stopped === undefined) {
    return 'changed_since'
  }
  const others = (await spellsOf(db, childId)).filter(
    (spell) => spell.id !== opened.id && spell.id !== closed?.id,
  )
  const before = closed === null ? others : [...others, { ...closed, ends_on: null }]
  if (spellFault(before.map(spellOf)) !== null) return 'changed_since'
  if (stopped !== null) {
    const again = { ...stopped, ends_on: move.stopped_support_end }
    if ((await overlappingSupports(db, again)).length > 0) return 'changed_since'
  }
  return { move, opened, closed, started, stopped }
}

/**
 * Tells the child's moves that records came back as they were, by id with how many saves that took: what could be taken back
 * before can be again, and what was changed since the move stays so.
 */
export async function letMovesFollow(
  db: Handle,
  childId: string,
  saves: ReadonlyMap<string, number>,
): Promise<void> {
  for (const move of await movesOf(db, childId)) {
    const left = Object.entries(revisionsOf(move))
    if (!left.some(([id]) => saves.has(id))) continue
    const revisions = Object.fromEntries(left.map(([id, revision]) => [id, revision + (saves.get(id) ?? 0)]))
    await db
      .updateTable('moves')
      .set({ revisions: JSON.stringify(revisions) })
      .where('id', '=', move.id)
      .execute()
  }
}

/** Whether the child's latest move can be taken back. */
export async function canUndoMove(db: Handle, childId: string): Promise<boolean> {
  const standing = await standingMove(db, childId)
  return standing !== null && standing !== 'changed_since'
}
