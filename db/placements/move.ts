import { centerNames, findCenter } from '../centers/queries'
import { changedRow, stepOn, type FileStep } from '../child-file/file-step'
import { storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { checkStep, passStep } from '../rules/step'
import { placementFromRow, placementInsertRow, type PlacementRow } from '../schema/placement-row'
import { supportInsertRow, type SupportRow } from '../schema/support-row'
import { entryRouteOf } from './entry-route'

/** What a move does to a file: each record as it was, or as it would be. */
interface MovePlan {
  readonly closes: PlacementRow | null
  readonly closed: PlacementRow | null
  readonly opened: PlacementRow
  /** The spell of امداد that runs on the day of the move. */
  readonly emdad: SupportRow | null
  readonly started: SupportRow | null
  readonly stopped: SupportRow | null
  readonly step: FileStep
}

/** What the move would close and open, whether امداد runs on its day, and what the rules say. Nothing is stored. */
export async function checkMove(
  context: Context,
  move: Parsed<'placements.checkMove'>,
): Promise<Output<'placements.checkMove'>> {
  const { closes, emdad, step } = await planMove(context, move)
  const names = await centerNames(context.db, [closes?.center_id ?? null])
  return {
    closes: closes && placementFromRow(closes, names.get(closes.center_id) ?? null),
    emdadActive: emdad !== null,
    findings: await checkStep(context, step),
  }
}

/**
 * Closes the open spell on the day, opens the new one, starts or stops امداد, and remembers what was done so that it can be
 * taken back. After a gap it only opens. On the day of a death امداد is stopped whatever was asked.
 */
export async function moveChild(
  context: Context,
  move: Parsed<'placements.move'>,
): Promise<Output<'placements.move'>> {
  const { opened, closed, started, stopped, emdad, step } = await planMove(context, move)
  await passStep(context, step, move.accepted)
  await storeStep(context, step)
  const touched = [opened, closed, started, stopped].filter((record) => record !== null)
  await context.db
    .insertInto('moves')
    .values({
      id: newId(),
      child_id: move.childId,
      opened_placement_id: opened.id,
      closed_placement_id: closed?.id ?? null,
      started_support_id: started?.id ?? null,
      stopped_support_id: stopped?.id ?? null,
      stopped_support_end: stopped && (emdad?.ends_on ?? null),
      revisions: JSON.stringify(Object.fromEntries(touched.map(({ id, revision }) => [id, revision]))),
      made_at: context.now,
      undone_at: null,
    })
    .execute()
  return { placementId: opened.id }
}

async function planMove({ db, now }: Context, move: Parsed<'placements.move'>): Promise<MovePlan> {
  const { childId, on } = move
  const file = await readStoredFile(db, childId)
  if (move.centerId !== null) await findCenter(db, move.centerId)
  else if (move.kind === 'residential') {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { centerId: 'required' } })
  }
  const closes = file.placements.findLast(({ ends_on }) => ends_on === null) ?? null
  // The spell she comes from: the one that is closed now, or one that ended on this very day.
  const from = closes ?? file.placements.findLast(({ ends_on }) => ends_on === on) ?? null
  const closed = closes && changedRow(closes, { ends_on: on }, now)
  const opened = placementInsertRow(
    {
      kind: move.kind,
      centerId: move.centerId,
      startsOn: on,
      endsOn: null,
      entryRoute: entryRouteOf(move.kind, move.entryRoute, from?.kind ?? null),
      orderNumber: move.orderNumber,
      orderDate: move.orderDate,
      relativeName: move.relativeName,
      relation: move.relation,
      note: move.note,
    },
    { id: newId(), childId, now },
  )
  const emdad =
    file.supports.find(
      ({ programme, starts_on, ends_on }) =>
        programme === 'emdad' && starts_on <= on && (ends_on === null || on < ends_on),
    ) ?? null
  const isStopped = move.emdad === 'stop' || move.kind === 'deceased'
  const started =
    move.emdad === 'start' && !isStopped && emdad === null
      ? supportInsertRow({ programme: 'emdad', startsOn: on, endsOn: null }, { id: newId(), childId, now })
      : null
  const stopped = isStopped && emdad ? changedRow(emdad, { ends_on: on }, now) : null
  const step = stepOn(file, {
    placements: [closed, opened].filter((row) => row !== null),
    supports: [started, stopped].filter((row) => row !== null),
  })
  return { closes, closed, opened, emdad, started, stopped, step }
}
