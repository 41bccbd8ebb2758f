import type { Context, Handlers } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import { readFile } from '../rules/read'
import { checkStep, passStep, type Step } from '../rules/step'
import { addPolicy, changePolicy, findPolicy, takePolicyAway } from './queries'
import type { PolicyRecord } from '../schema/policy-row'

interface PolicyPlan {
  readonly id: string
  readonly before: PolicyRecord | null
  readonly step: Step
}

async function plan(
  context: Context,
  { childId, id, fields }: Parsed<'insurance.save'>,
): Promise<PolicyPlan> {
  const before = id === undefined ? null : await findPolicy(context.db, id)
  const file = await readFile(context.db, childId)
  if (!file || (before && before.child_id !== childId)) {
    throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  }
  const key = before?.id ?? newId()
  const { kind, startsOn, endsOn } = fields
  return {
    id: key,
    before,
    step: {
      draft: {
        ...file,
        policies: [
          ...file.policies.filter((policy) => policy.id !== key),
          { id: key, kind, startsOn, endsOn },
        ].sort((one, other) => (one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0)),
      },
      touched: new Set([key]),
      made: new Set(before ? [] : [key]),
    },
  }
}

async function check(context: Context, asked: Parsed<'insurance.check'>): Promise<Output<'insurance.check'>> {
  const { step } = await plan(context, asked)
  return { findings: await checkStep(context, step) }
}

async function save(context: Context, asked: Parsed<'insurance.save'>): Promise<Output<'insurance.save'>> {
  const { id, before, step } = await plan(context, asked)
  if (before) refuseStale(before, asked.revision)
  await passStep(context, step, asked.accepted)
  context.emit({ name: 'children.changed', detail: { childId: asked.childId } })
  if (!before) {
    await addPolicy(context, asked.fields, { id, childId: asked.childId })
    return { id, revision: 1 }
  }
  const after = await changePolicy(context, before, asked.fields)
  return { id, revision: after.revision }
}

async function remove(
  context: Context,
  { id, revision }: Parsed<'insurance.remove'>,
): Promise<Output<'insurance.remove'>> {
  const before = await findPolicy(context.db, id)
  refuseStale(before, revision)
  await takePolicyAway(context, before)
  context.emit({ name: 'children.changed', detail: { childId: before.child_id } })
  return {}
}

/** What the register answers about insurance. */
export const insuranceHandlers: Handlers<'insurance.check' | 'insurance.save' | 'insurance.remove'> = {
  'insurance.check': check,
  'insurance.save': save,
  'insurance.remove': remove,
}
