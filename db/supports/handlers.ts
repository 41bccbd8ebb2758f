import { changedRow, stepOn } from '../child-file/file-step'
import { storeChanges, storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context, Handlers } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { findKept } from '../records/kept-rows'
import { refuseStale } from '../context/revision'
import { enforce } from '../rules/enforce'
import { judgeFile } from '../rules/judge'
import { supportColumns, supportInsertRow } from '../schema/support-row'
import { findSupport } from './queries'

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
  const findings = await judgeFile(context, step.judged, step.touched)
  // There is no form to accept a warning about a support with; what blocks, blocks.
  enforce(
    findings.filter(({ severity }) => severity === 'block'),
    [],
  )
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

/** What the register answers about supports. */
export const supportsHandlers: Handlers<'supports.save' | 'supports.remove'> = {
  'supports.save': save,
  'supports.remove': remove,
}
