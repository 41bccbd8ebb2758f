import { centerNames, findCenter } from '../centers/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import type { JudgedFile, JudgedSpell } from '../rules/judged-file'
import { readFile } from '../rules/read'
import { checkStep, passStep, type Step } from '../rules/step'
import { addSupport, changeSupport, supportOn, supportsOf, type SupportRecord } from '../supports/queries'
import { placementFromRow, type PlacementFields, type PlacementRecord } from '../schema/placement-row'
import { bySpellOrder } from '../children/spell-order'
import { spellsOf } from '../children/spells'
import { entryRouteOf } from './entry-route'
import { addSpell, changeSpell, fieldsOf, refuseSpellFaults } from './store'

interface MovePlan {
  readonly closes: PlacementRecord | null
  readonly openedId: string
  readonly opens: PlacementFields
  readonly emdadActive: boolean
  readonly startedId: string | null
  readonly stops: SupportRecord | null
  readonly step: Step
}

/** What the move would close and open, whether امداد runs on its day, and what the rules say. Nothing is stored. */
export async function checkMove(
  context: Context,
  move: Parsed<'placements.checkMove'>,
): Promise<Output<'placements.checkMove'>> {
  const plan = await planMove(context, move)
  const names = await centerNames(context.db, [plan.closes?.center_id ?? null])
  return {
    closes: plan.closes && placementFromRow(plan.closes, names.get(plan.closes.center_id) ?? null),
    emdadActive: plan.emdadActive,
    findings: await checkStep(context, plan.step),
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
  const plan = await planMove(context, move)
  await passStep(context, plan.step, move.accepted)
  const closed = plan.closes && (await changeSpell(context, plan.closes, { endsOn: move.on }))
  const opened = await addSpell(context, plan.opens, { id: plan.openedId, childId: move.childId })
  await refuseSpellFaults(context.db, move.childId)
  const started =
    plan.startedId === null
      ? null
      : await addSupport(
          context,
          { programme: 'emdad', startsOn: move.on, endsOn: null },
          { id: plan.startedId, childId: move.childId },
        )
  const stopped = plan.stops && (await changeSupport(context, plan.stops, { endsOn: move.on }))
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
      stopped_support_end: plan.stops?.ends_on ?? null,
      revisions: JSON.stringify(Object.fromEntries(touched.map(({ id, revision }) => [id, revision]))),
      made_at: context.now,
      undone_at: null,
    })
    .execute()
  context.emit({ name: 'children.changed', detail: { childId: move.childId } })
  return { placementId: opened.id }
}

async function planMove(context: Context, move: Parsed<'placements.move'>): Promise<MovePlan> {
  const file = await readFile(context.db, move.childId)
  if (!file) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  if (move.centerId !== null) await findCenter(context.db, move.centerId)
  else if (move.kind === 'residential') {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { centerId: 'required' } })
  }
  const spells = await spellsOf(context.db, move.childId)
  const closes = spells.findLast((spell) => spell.ends_on === null) ?? null
  // The spell she comes from: the one that is closed now, or one that ended on this very day.
  const from = closes ?? spells.findLast((spell) => spell.ends_on === move.on) ?? null
  const opens: PlacementFields = {
    kind: move.kind,
    centerId: move.centerId,
    startsOn: move.on,
    endsOn: null,
    entryRoute: entryRouteOf(move.kind, move.entryRoute, from && fieldsOf(from).kind),
    orderNumber: move.orderNumber,
    orderDate: move.orderDate,
    relativeName: move.relativeName,
    relation: move.relation,
    note: move.note,
  }
  const emdad = supportOn(await supportsOf(context.db, move.childId), 'emdad', move.on)
  const isStopped = move.emdad === 'stop' || move.kind === 'deceased'
  const isStarted = move.emdad === 'start' && move.kind !== 'deceased' && emdad === undefined
  const plan = {
    closes,
    openedId: newId(),
    opens,
    emdadActive: emdad !== undefined,
    startedId: isStarted ? newId() : null,
    stops: isStopped ? (emdad ?? null) : null,
  }
  return { ...plan, step: stepOf(file, plan, move.on) }
}

function stepOf(file: JudgedFile, plan: Omit<MovePlan, 'step'>, on: string): Step {
  const made = [plan.openedId, plan.startedId].filter((id) => id !== null)
  const changed = [plan.closes?.id, plan.stops?.id].filter((id) => id !== undefined)
  const opened: JudgedSpell = { id: plan.openedId, ...plan.opens }
  const closing = (id: string) => id === plan.closes?.id
  const stopping = (id: string) => id === plan.stops?.id
  return {
    draft: {
      ...file,
      placements: [
        ...file.placements.map((spell) => (closing(spell.id) ? { ...spell, endsOn: on } : spell)),
        opened,
      ].sort(bySpellOrder),
      supports: [
        ...file.supports.map((support) => (stopping(support.id) ? { ...support, endsOn: on } : support)),
        ...(plan.startedId === null
          ? []
          : [{ id: plan.startedId, programme: 'emdad', startsOn: on, endsOn: null }]),
      ],
    },
    touched: new Set([...made, ...changed]),
    made: new Set(made),
  }
}
