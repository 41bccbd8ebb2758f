import { recordChange } from '../context/audit'
import { findCenter } from '../centers/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import { findStaffMember } from './queries'
import { staffColumns, staffInsertRow, type StaffRow } from '../schema/staff-row'

/** Stores a new staff member or a change of one. NOT_FOUND also for an unknown center (reason `center`); STALE. */
export async function saveStaffMember(
  context: Context,
  { id, revision, fields }: Parsed<'staff.save'>,
): Promise<Output<'staff.save'>> {
  if (fields.centerId !== null) await findCenter(context.db, fields.centerId)
  const before = id === undefined ? null : await findStaffMember(context.db, id)
  if (!before) {
    const row = staffInsertRow(fields, { id: newId(), now: context.now })
    await context.db.insertInto('staff').values(row).execute()
    await tell(context, null, row)
    return { id: row.id, revision: row.revision }
  }
  refuseStale(before, revision)
  const after: StaffRow = {
    ...before,
    ...staffColumns(fields),
    updated_at: context.now,
    revision: before.revision + 1,
  }
  await write(context, after)
  await tell(context, before, after)
  return { id: after.id, revision: after.revision }
}

/** Takes a staff member who was entered by mistake off the list; her history stays. */
export async function removeStaffMember(
  context: Context,
  { id, revision }: Parsed<'staff.remove'>,
): Promise<Output<'staff.remove'>> {
  const before = await findStaffMember(context.db, id)
  refuseStale(before, revision)
  await write(context, {
    ...before,
    updated_at: context.now,
    deleted_at: context.now,
    revision: before.revision + 1,
  })
  await tell(context, before, null)
  return {}
}

async function write(context: Context, { id, ...columns }: StaffRow): Promise<void> {
  await context.db.updateTable('staff').set(columns).where('id', '=', id).execute()
}

async function tell(context: Context, before: StaffRow | null, after: StaffRow | null): Promise<void> {
  const record = after ?? before
  if (!record) return
  await recordChange(context, {
    subject: 'staff',
    recordId: record.id,
    childId: null,
    before: before && { ...before },
    after: after && { ...after },
  })
}
