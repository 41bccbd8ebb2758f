import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import { RegisterError } from '../context/errors'
import { supportInsertRow, type SupportFields, type SupportRecord } from '../schema/support-row'

export { supportFromRow, type SupportRecord } from '../schema/support-row'

/** A child's spells of support in order of start. */
export function supportsOf(db: Handle, childId: string): Promise<SupportRecord[]> {
  return db
    .selectFrom('supports')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .orderBy('starts_on')
    .orderBy('ends_on')
    .orderBy('id')
    .execute()
}

/** The spell of the programme in force on the day, if any. */
export function supportOn(
  supports: readonly SupportRecord[],
  programme: string,
  day: IsoDate,
): SupportRecord | undefined {
  return supports.find(
    (support) =>
      support.programme === programme &&
      support.starts_on <= day &&
      (support.ends_on === null || day < support.ends_on),
  )
}

/** Whether two half-open spells share a day. */
function overlap(one: SupportRecord, other: SupportRecord): boolean {
  return (
    (other.ends_on === null || one.starts_on < other.ends_on) &&
    (one.ends_on === null || other.starts_on < one.ends_on)
  )
}

/** The other spells of the same programme and child that share a day with this one. */
export async function overlappingSupports(db: Handle, support: SupportRecord): Promise<SupportRecord[]> {
  const others = await supportsOf(db, support.child_id)
  return others.filter(
    (other) => other.id !== support.id && other.programme === support.programme && overlap(support, other),
  )
}

async function refuseOverlap(db: Handle, support: SupportRecord): Promise<void> {
  if ((await overlappingSupports(db, support)).length > 0) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'overlap' })
  }
}

/** Stores a new spell of support, with its audit row. CONFLICT `overlap`. */
export async function addSupport(
  context: Context,
  fields: SupportFields,
  about: { readonly id: string; readonly childId: string },
): Promise<SupportRecord> {
  const row = supportInsertRow(fields, { ...about, now: context.now })
  await refuseOverlap(context.db, row)
  await context.db.insertInto('supports').values(row).execute()
  await recordSupport(context, null, row)
  return row
}

/** Changes a stored spell of support, with its audit row; `revision` grows by one. CONFLICT `overlap`. */
export async function changeSupport(
  context: Context,
  before: SupportRecord,
  fields: Partial<SupportFields>,
): Promise<SupportRecord> {
  const after: SupportRecord = {
    ...before,
    programme: fields.programme ?? before.programme,
    starts_on: fields.startsOn ?? before.starts_on,
    ends_on: fields.endsOn === undefined ? before.ends_on : fields.endsOn,
    agreed_rial: fields.agreedRial === undefined ? before.agreed_rial : fields.agreedRial,
    updated_at: context.now,
    revision: before.revision + 1,
  }
  await refuseOverlap(context.db, after)
  await writeSupport(context, after)
  await recordSupport(context, before, after)
  return after
}

/** Takes a spell of support off the file; the row and the history stay. */
export async function takeSupportAway(context: Context, before: SupportRecord): Promise<void> {
  await writeSupport(context, {
    ...before,
    updated_at: context.now,
    revision: before.revision + 1,
    deleted_at: context.now,
  })
  await recordSupport(context, before, null)
}

/** A spell of support by its id, also one that was taken away; undefined when there is none. */
export function supportRecord(db: Handle, id: string): Promise<SupportRecord | undefined> {
  return db.selectFrom('supports').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A live spell of support by its id. NOT_FOUND. */
export async function findSupport(db: Handle, id: string): Promise<SupportRecord> {
  const row = await supportRecord(db, id)
  if (row?.deleted_at !== null) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

async function writeSupport(context: Context, after: SupportRecord): Promise<void> {
  const { id, ...columns } = after
  await context.db.updateTable('supports').set(columns).where('id', '=', id).execute()
}

async function recordSupport(
  context: Context,
  before: SupportRecord | null,
  after: SupportRecord | null,
): Promise<void> {
  const record = after ?? before
  if (!record) return
  await recordChange(context, {
    subject: 'support',
    recordId: record.id,
    childId: record.child_id,
    before: before && { ...before },
    after: after && { ...after },
  })
}
