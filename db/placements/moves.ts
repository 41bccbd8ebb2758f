import type { Selectable } from 'kysely'
import { changedRow, stepOn, type FileStep } from '../child-file/file-step'
import { faultOf } from '../child-file/store'
import type { StoredFile } from '../child-file/stored-file'
import type { Context, Handle } from '../context/context'
import type { PlacementRow } from '../schema/placement-row'
import type { MovesTable } from '../schema/schema'
import type { SupportRow } from '../schema/support-row'

/** A stored row of `moves`. */
export type MoveRow = Selectable<MovesTable>

/** A child's latest move as it can be taken back: the records it made and changed, and the step after which the file is as before it. */
export interface StandingMove {
  readonly move: MoveRow
  readonly opened: PlacementRow
  readonly reopened: PlacementRow | null
  readonly resumed: SupportRow | null
  readonly step: FileStep
}

/** Moves of the child that were not taken back, the latest first. */
export function movesOf(db: Handle, childId: string): Promise<MoveRow[]> {
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
function revisionsOf(move: MoveRow): Readonly<Record<string, number>> {
  return JSON.parse(move.revisions) as Record<string, number>
}

/** The latest move of the file when it can be taken back; `changed_since` when something was built on it; null when there is none. */
export async function standingMove(
  { db, now }: Context,
  file: StoredFile,
): Promise<StandingMove | 'changed_since' | null> {
  const [move] = await movesOf(db, file.child.id)
  if (!move) return null
  const revisions = revisionsOf(move)
  // Null where the move touched no such record, undefined where it is not as the move left it.
  const asLeft = <Row extends Kept>(rows: readonly Row[], id: string | null) =>
    id === null ? null : rows.find((row) => row.id === id && row.revision === revisions[id])
  const opened = asLeft(file.placements, move.opened_placement_id)
  const closed = asLeft(file.placements, move.closed_placement_id)
  const started = asLeft(file.supports, move.started_support_id)
  const stopped = asLeft(file.supports, move.stopped_support_id)
  if (!opened || closed === undefined || started === undefined || stopped === undefined) {
    return 'changed_since'
  }
  const reopened = closed && changedRow(closed, { ends_on: null }, now)
  const resumed = stopped && changedRow(stopped, { ends_on: move.stopped_support_end }, now)
  const step = stepOn(file, {
    placements: reopened ? [reopened] : [],
    supports: resumed ? [resumed] : [],
    off: [opened.id, ...(started ? [started.id] : [])],
  })
  return faultOf(step) === null ? { move, opened, reopened, resumed, step } : 'changed_since'
}

interface Kept {
  readonly id: string
  readonly revision: number
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

/** Whether the latest move of the file can be taken back. */
export async function canUndoMove(context: Context, file: StoredFile): Promise<boolean> {
  const standing = await standingMove(context, file)
  return standing !== null && standing !== 'changed_since'
}
