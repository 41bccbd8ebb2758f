import { recordChange } from '../context/audit'
import { findCenter } from '../centers/queries'
import type { Context } from '../context/context'
import type { Admission, Child } from '../contract/children'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { addPolicy } from '../insurance/queries'
import { addSpell, refuseSpellFaults } from '../placements/queries'
import { refuseStale } from '../context/revision'
import { readFile } from '../rules/read'
import { checkStep, passStep, type Step } from '../rules/step'
import { findChild } from '../children/queries'
import { childColumns, childInsertRow } from '../schema/child-row'

interface AdmissionIds {
  readonly child: string
  readonly spell: string
  readonly policy: string
}

const newIds = (): AdmissionIds => ({ child: newId(), spell: newId(), policy: newId() })

/** What the rules would say of the admission; nothing is stored. */
export async function checkAdmission(
  context: Context,
  admission: Parsed<'children.checkAdmission'>,
): Promise<Output<'children.checkAdmission'>> {
  await refuseUnknownCenter(context, admission)
  return { findings: await checkStep(context, stepOf(context, admission, newIds())) }
}

/** Opens a child's file with her residential spell and, where known, her insurance. The center that admits her keeps the file. */
export async function admitChild(
  context: Context,
  admission: Parsed<'children.admit'>,
): Promise<Output<'children.admit'>> {
  await refuseUnknownCenter(context, admission)
  const ids = newIds()
  await passStep(context, stepOf(context, admission, ids), admission.accepted)
  const row = childInsertRow(admission.child, {
    id: ids.child,
    centerId: admission.placement.centerId,
    now: context.now,
  })
  await context.db.insertInto('children').values(row).execute()
  await recordChange(context, {
    subject: 'child',
    recordId: ids.child,
    childId: ids.child,
    before: null,
    after: told(row),
  })
  await addSpell(context, spellOf(admission), { id: ids.spell, childId: ids.child })
  await refuseSpellFaults(context.db, ids.child)
  if (admission.insurance) {
    await addPolicy(context, admission.insurance, { id: ids.policy, childId: ids.child })
  }
  context.emit({ name: 'children.changed', detail: { childId: ids.child } })
  return { childId: ids.child }
}

/** Changes the first page of a child's file. STALE when it was changed since it was read. */
export async function updateChild(
  context: Context,
  { id, revision, fields, accepted }: Parsed<'children.update'>,
): Promise<Output<'children.update'>> {
  const before = await findChild(context.db, id)
  refuseStale(before, revision)
  const file = await readFile(context.db, id)
  if (!file) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  const { centerId, createdAt } = file.child
  await passStep(
    context,
    {
      draft: { ...file, child: { id, centerId, createdAt, ...fields } },
      touched: new Set([id]),
      made: new Set(),
    },
    accepted,
  )
  const changed = { ...childColumns(fields), updated_at: context.now, revision: before.revision + 1 }
  await context.db.updateTable('children').set(changed).where('id', '=', id).execute()
  await recordChange(context, {
    subject: 'child',
    recordId: id,
    childId: id,
    before: told(before),
    after: told({ ...before, ...changed }),
  })
  context.emit({ name: 'children.changed', detail: { childId: id } })
  return { revision: changed.revision }
}

async function refuseUnknownCenter({ db }: Context, { placement }: Admission): Promise<void> {
  await findCenter(db, placement.centerId)
}

function spellOf({ placement }: Admission) {
  return {
    kind: 'residential',
    ...placement,
    endsOn: null,
    relativeName: null,
    relation: null,
  } as const
}

function stepOf(context: Context, admission: Admission, ids: AdmissionIds): Step {
  const child: Omit<Child, 'revision'> = {
    id: ids.child,
    centerId: admission.placement.centerId,
    createdAt: context.now,
    ...admission.child,
  }
  const made = new Set([ids.child, ids.spell, ...(admission.insurance ? [ids.policy] : [])])
  return {
    draft: {
      child,
      placements: [{ id: ids.spell, ...spellOf(admission) }],
      supports: [],
      policies: admission.insurance ? [{ id: ids.policy, ...admission.insurance }] : [],
    },
    touched: made,
    made,
  }
}

/** What the history tells of a row: the placement columns follow from the spells, which have rows of their own there. */
function told({
  current_kind: _kind,
  current_center_id: _center,
  current_since: _since,
  ...row
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return row
}
