import { sql } from 'kysely'
import { findChild } from '../../children/queries'
import type { Context, Handle } from '../../context'
import type { Condition } from '../../contract/child-money'
import type { Output, Parsed } from '../../contract/contract'
import { RegisterError } from '../../errors'
import { refuseStale } from '../../revision'
import type { ConditionsTable } from '../../schema/money'
import { findRecord, keptColumns, shareDay, storeRecord, takeRecordAway } from '../../records/kept-rows'

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

/** Permissions of some children or of all, by child: when each ends, null without an end. */
export async function permissionEnds(
  db: Handle,
  childIds?: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    readonly {
      readonly id: string
      readonly kind: string
      readonly startsOn: string
      readonly endsOn: string | null
    }[]
  >
> {
  const rows = await db
    .selectFrom('conditions')
    .select(['id', 'child_id', 'kind', 'starts_on', 'ends_on'])
    .where('deleted_at', 'is', null)
    .where('kind', 'in', ['province_permission', 'national_permission'])
    .$if(childIds !== undefined, (query) =>
      query.where(sql<boolean>`child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))`),
    )
    .execute()
  const byChild = new Map<string, { id: string; kind: string; startsOn: string; endsOn: string | null }[]>()
  for (const { id, child_id, kind, starts_on: startsOn, ends_on: endsOn } of rows) {
    const known = byChild.get(child_id)
    if (known) known.push({ id, kind, startsOn, endsOn })
    else byChild.set(child_id, [{ id, kind, startsOn, endsOn }])
  }
  return byChild
}

/** Stores a condition. CONFLICT `overlap` with another of its kind. */
export async function saveCondition(
  context: Context,
  { id, revision, childId, fields }: Parsed<'conditions.save'>,
): Promise<Output<'conditions.save'>> {
  const before = id === undefined ? null : await findRecord(context.db, 'conditions', id)
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
  await storeRecord(context, 'conditions', before, after)
  return { id: after.id, revision: after.revision }
}

/** Takes a condition off. */
export async function removeCondition(
  context: Context,
  { id, revision }: Parsed<'conditions.remove'>,
): Promise<Output<'conditions.remove'>> {
  const before = await findRecord(context.db, 'conditions', id)
  refuseStale(before, revision)
  await takeRecordAway(context, 'conditions', before)
  return {}
}
