import { changedRow, stepOn } from '../child-file/file-step'
import { storeChanges, storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context, Handle, Handlers } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { findKept } from '../records/kept-rows'
import { refuseStale } from '../context/revision'
import { refuseBlocks } from '../rules/step'
import { supportColumns, supportInsertRow, type SupportRow } from '../schema/support-row'

async function save(
  context: Context,
  { childId, id, revision, fields }: Parsed<'supports.save'>,
): Promise<Output<'supports.save'>> {
  const { db, now } = context
  const before = id === undefined ? null : await findSupport(db, id)
  if (before) refuseStale(before, revision)
  const file = await readStoredFile(db, childId)
  if (before && before.child_id !== childId) {
    throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  }
  await findKept(db, 'programmes', fields.programme)
  const after = before
    ? changedRow(before, supportColumns(fields), now)
    : supportInsertRow(fields, { id: newId(), childId, now })
  const step = stepOn(file, { supports: [after] })
  await refuseBlocks(context, step)
  await storeStep(context, step)
  return { id: after.id, revision: after.revision }
}

async function remove(
  context: Context,
  { id, revision }: Parsed<'supports.remove'>,
): Promise<Output<'supports.remove'>> {
  const before = await findSupport(context.db, id)
  refuseStale(before, revision)
  const { child_id: childId } = before
  await storeChanges(context, [{ table: 'supports', subject: 'support', id, childId, before, after: null }])
  return {}
}

/** A live spell of support by its id. NOT_FOUND. */
async function findSupport(db: Handle, id: string): Promise<SupportRow> {
  const row = await db
    .selectFrom('supports')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** What the register answers about supports. */
export const supportsHandlers: Handlers<'supports.save' | 'supports.remove'> = {
  'supports.save': save,
  'supports.remove': remove,
}
