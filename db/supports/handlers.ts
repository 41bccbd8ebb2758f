import type { Context, Handlers } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { findKept } from '../records/kept-rows'
import { refuseStale } from '../context/revision'
import { enforce } from '../rules/enforce'
import { judgeFile } from '../rules/judge'
import { readFile } from '../rules/read'
import { addSupport, changeSupport, findSupport, takeSupportAway } from './queries'

async function save(
  context: Context,
  { childId, id, revision, fields }: Parsed<'supports.save'>,
): Promise<Output<'supports.save'>> {
  const before = id === undefined ? null : await findSupport(context.db, id)
  if (before) refuseStale(before, revision)
  const file = await readFile(context.db, childId)
  if (!file || (before && before.child_id !== childId)) {
    throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  }
  await findKept(context.db, 'programmes', fields.programme)
  const key = before?.id ?? newId()
  const supports = [...file.supports.filter((support) => support.id !== key), { id: key, ...fields }]
  const findings = await judgeFile(context, { ...file, supports }, new Set([key]))
  // There is no form to accept a warning about a support with; what blocks, blocks.
  enforce(
    findings.filter(({ severity }) => severity === 'block'),
    [],
  )
  const after = before
    ? await changeSupport(context, before, fields)
    : await addSupport(context, fields, { id: key, childId })
  context.emit({ name: 'children.changed', detail: { childId } })
  return { id: after.id, revision: after.revision }
}

async function remove(
  context: Context,
  { id, revision }: Parsed<'supports.remove'>,
): Promise<Output<'supports.remove'>> {
  const support = await findSupport(context.db, id)
  refuseStale(support, revision)
  await takeSupportAway(context, support)
  context.emit({ name: 'children.changed', detail: { childId: support.child_id } })
  return {}
}

/** What the register answers about supports. */
export const supportsHandlers: Handlers<'supports.save' | 'supports.remove'> = {
  'supports.save': save,
  'supports.remove': remove,
}
