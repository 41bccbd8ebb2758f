import { findChild } from '../../children/queries'
import type { Context, Handle } from '../../context/context'
import type { Condition } from '../../contract/child-money'
import type { Output, Parsed } from '../../contract/contract'
import { RegisterError } from '../../context/errors'
import { refuseStale } from '../../context/revision'
import type { ConditionsTable } from '../../schema/money'
import { findKept, keptColumns, shareDay, storeKept, takeKeptAway } from '../../records/kept-rows'

function liveConditions(db: Handle, childId: string): Promise<ConditionsTable[]> {
  return db
    .selectFrom('conditions')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

/** A child's conditions, newest first. */
export async function conditionsOf(db: Handle, childId: string): Promise<Condition[]> {
  return (await liveConditions(db, childId)).map((row) => ({
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    kind: row.kind as Condition['kind'],
    value: row.value,
    number: row.number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }))
}

/** Stores a condition. CONFLICT `overlap` with another of its kind. */
export async function saveCondition(
  context: Context,
  { id, revision, childId, fields }: Parsed<'conditions.save'>,
): Promise<Output<'conditions.save'>> {
  const before = id === undefined ? null : await findKept(context.db, 'conditions', id)
  if (before) refuseStale(before, revision)
  await findChild(context.db, childId)
  if (before && before.child_id !== childId) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  const after: ConditionsTable = {
    ...keptColumns(context, before),
    child_id: childId,
    kind: fields.kind,
    value: fields.kind === 'income_decile' ? fields.value : null,
    number: fields.number,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
  }
  const others = (await liveConditions(context.db, childId)).filter(
    (row) => row.id !== after.id && row.kind === after.kind,
  )
  if (others.some((row) => shareDay(row, after))) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'overlap', fields: { startsOn: 'overlap' } })
  }
  await storeKept(context, 'conditions', before, after)
  return { id: after.id, revision: after.revision }
}

/** Takes a condition off. */
export async function removeCondition(
  context: Context,
  { id, revision }: Parsed<'conditions.remove'>,
): Promise<Output<'conditions.remove'>> {
  const before = await findKept(context.db, 'conditions', id)
  refuseStale(before, revision)
  await takeKeptAway(context, 'conditions', before)
  return {}
}
