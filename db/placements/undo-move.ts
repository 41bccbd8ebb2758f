import { storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { letMovesFollow, standingMove, type StandingMove } from './moves'

/** Takes the child's latest move back; the file is as before it. NOT_FOUND `child`, `no_move`; CONFLICT `changed_since`. */
export async function undoMove(
  context: Context,
  { childId, placementId }: Parsed<'placements.undoMove'>,
): Promise<Output<'placements.undoMove'>> {
  const { db, now } = context
  const standing = await standingMove(context, await readStoredFile(db, childId))
  if (standing === null) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_move' })
  if (standing === 'changed_since') throw new RegisterError({ code: 'CONFLICT', reason: 'changed_since' })
  const { move, opened, reopened, resumed, step } = standing
  if (placementId !== undefined && placementId !== opened.id) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'changed_since' })
  }
  await storeStep(context, step)
  await forgetAcceptedOf(context, standing)
  await db.updateTable('moves').set({ undone_at: now }).where('id', '=', move.id).execute()
  // Each was saved by the move and again by its taking back, and is as the move before left it.
  const renewed = [reopened, resumed].filter((record) => record !== null)
  await letMovesFollow(db, childId, new Map(renewed.map(({ id }) => [id, 2])))
  return { reopenedPlacementId: reopened?.id ?? null }
}

/** Reasons given for what is no longer so are not reasons for what may come. */
async function forgetAcceptedOf({ db }: Context, { move, opened, reopened }: StandingMove): Promise<void> {
  await db
    .deleteFrom('accepted_warnings')
    .where('record_id', 'in', [opened.id, reopened?.id ?? opened.id])
    .where('accepted_at', '=', move.made_at)
    .execute()
}
