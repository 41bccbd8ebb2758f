import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { changeSupport, takeSupportAway } from '../supports/queries'
import { letMovesFollow, standingMove, type StandingMove } from './moves'
import { changeSpell, takeSpellAway } from './store'

/** Takes the child's latest move back; the file is as before it. NOT_FOUND `no_move`; CONFLICT `changed_since`. */
export async function undoMove(
  context: Context,
  { childId, placementId }: Parsed<'placements.undoMove'>,
): Promise<Output<'placements.undoMove'>> {
  const standing = await standingMove(context.db, childId)
  if (standing === null) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_move' })
  if (standing === 'changed_since') throw new RegisterError({ code: 'CONFLICT', reason: 'changed_since' })
  const { move, opened, closed, started, stopped } = standing
  if (placementId !== undefined && placementId !== opened.id) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'changed_since' })
  }
  await takeSpellAway(context, opened)
  const reopened = closed && (await changeSpell(context, closed, { endsOn: null }))
  if (started) await takeSupportAway(context, started)
  const resumed = stopped && (await changeSupport(context, stopped, { endsOn: move.stopped_support_end }))
  await forgetAcceptedOf(context, standing)
  await context.db.updateTable('moves').set({ undone_at: context.now }).where('id', '=', move.id).execute()
  // Each was saved by the move and again by its taking back, and is as the move before left it.
  const renewed = [reopened, resumed].filter((record) => record !== null)
  await letMovesFollow(context.db, childId, new Map(renewed.map(({ id }) => [id, 2])))
  context.emit({ name: 'children.changed', detail: { childId } })
  return { reopenedPlacementId: reopened?.id ?? null }
}

/** Reasons given for what is no longer so are not reasons for what may come. */
async function forgetAcceptedOf(context: Context, { move, opened, closed }: StandingMove): Promise<void> {
  await context.db
    .deleteFrom('accepted_warnings')
    .where('record_id', 'in', [opened.id, closed?.id ?? opened.id])
    .where('accepted_at', '=', move.made_at)
    .execute()
}
