import { changedRow, stepOn, type FileStep } from '../child-file/file-step'
import { storeChanges, storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context, Handlers } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import { checkStep, passStep } from '../rules/step'
import { policyColumns, policyInsertRow, type PolicyRow } from '../schema/policy-row'
import { findPolicy } from './queries'

interface PolicyPlan {
  readonly before: PolicyRow | null
  readonly after: PolicyRow
  readonly step: FileStep
}

async function plan(
  { db, now }: Context,
  { childId, id, fields }: Parsed<'insurance.save'>,
): Promise<PolicyPlan> {
  const before = id === undefined ? null : await findPolicy(db, id)
  const file = await readStoredFile(db, childId)
  if (before && before.child_id !== childId) {
    throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  }
  const after = before
    ? changedRow(before, policyColumns(fields), now)
    : policyInsertRow(fields, { id: newId(), childId, now })
  return { before, after, step: stepOn(file, { policies: [after] }) }
}

async function check(context: Context, asked: Parsed<'insurance.check'>): Promise<Output<'insurance.check'>> {
  const { step } = await plan(context, asked)
  return { findings: await checkStep(context, step) }
}

async function save(context: Context, asked: Parsed<'insurance.save'>): Promise<Output<'insurance.save'>> {
  const { before, after, step } = await plan(context, asked)
  if (before) refuseStale(before, asked.revision)
  await passStep(context, step, asked.accepted)
  await storeStep(context, step)
  return { id: after.id, revision: after.revision }
}

async function remove(
  context: Context,
  { id, revision }: Parsed<'insurance.remove'>,
): Promise<Output<'insurance.remove'>> {
  const before = await findPolicy(context.db, id)
  refuseStale(before, revision)
  const { child_id: childId } = before
  await storeChanges(context, [
    { table: 'insurance', subject: 'insurance', id, childId, before, after: null },
  ])
  return {}
}

/** What the register answers about insurance. */
export const insuranceHandlers: Handlers<'insurance.check' | 'insurance.save' | 'insurance.remove'> = {
  'insurance.check': check,
  'insurance.save': save,
  'insurance.remove': remove,
}
