import { recordChange } from '../audit'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../errors'
import { newId } from '../ids'
import { refuseStale } from '../revision'
import { contactColumns, type ContactRecord } from './row'

async function findContact(db: Handle, id: string): Promise<ContactRecord> {
  const row = await db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** Stores a contact with somebody who left. INVALID_INPUT `contactedOn` `in_the_future`; NOT_FOUND `child`; STALE. */
export async function saveContact(
  context: Context,
  { id, revision, childId, fields }: Parsed<'contacts.save'>,
): Promise<Output<'contacts.save'>> {
  await findChild(context.db, childId)
  const before = id === undefined ? null : await findContact(context.db, id)
  if (before) {
    refuseStale(before, revision)
    if (before.child_id !== childId) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  }
  if (fields.contactedOn > context.realToday) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { contactedOn: 'in_the_future' } })
  }
  const after: ContactRecord = {
    id: before?.id ?? newId(),
    child_id: childId,
    ...contactColumns(fields),
    created_at: before?.created_at ?? context.now,
    updated_at: context.now,
    revision: (before?.revision ?? 0) + 1,
    external_id: before?.external_id ?? null,
    deleted_at: null,
  }
  if (before) await write(context, after)
  else await context.db.insertInto('contacts').values(after).execute()
  await record(context, before, after)
  return { id: after.id, revision: after.revision }
}

/** Takes a contact off; the history keeps it. */
export async function removeContact(
  context: Context,
  { id, revision }: Parsed<'contacts.remove'>,
): Promise<Output<'contacts.remove'>> {
  const before = await findContact(context.db, id)
  refuseStale(before, revision)
  await write(context, {
    ...before,
    updated_at: context.now,
    deleted_at: context.now,
    revision: before.revision + 1,
  })
  await record(context, before, null)
  return {}
}

async function write({ db }: Context, { id, ...columns }: ContactRecord): Promise<void> {
  await db.updateTable('contacts').set(columns).where('id', '=', id).execute()
}

async function record(context: Context, before: ContactRecord | null, after: ContactRecord | null) {
  const row = after ?? before
  if (row === null) return
  await recordChange(context, {
    subject: 'contact',
    recordId: row.id,
    childId: row.child_id,
    before: before && { ...before },
    after: after && { ...after },
  })
  context.emit({ name: 'independence.changed', detail: { childId: row.child_id } })
}
