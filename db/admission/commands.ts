import { findCenter } from '../centers/queries'
import { changedRow, openingStep, stepOn, type FileStep } from '../child-file/file-step'
import { storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context } from '../context/context'
import type { Admission } from '../contract/children'
import type { Output, Parsed } from '../contract/contract'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import { checkStep, passStep } from '../rules/step'
import { childColumns, childInsertRow } from '../schema/child-row'
import { placementInsertRow } from '../schema/placement-row'
import { policyInsertRow } from '../schema/policy-row'

/** What the rules would say of the admission; nothing is stored. */
export async function checkAdmission(
  context: Context,
  admission: Parsed<'children.checkAdmission'>,
): Promise<Output<'children.checkAdmission'>> {
  await refuseUnknownCenter(context, admission)
  return { findings: await checkStep(context, stepOf(context, admission, newId())) }
}

/** Opens a child's file with her residential spell and, where known, her insurance. The center that admits her keeps the file. */
export async function admitChild(
  context: Context,
  admission: Parsed<'children.admit'>,
): Promise<Output<'children.admit'>> {
  await refuseUnknownCenter(context, admission)
  const childId = newId()
  const step = stepOf(context, admission, childId)
  await passStep(context, step, admission.accepted)
  await storeStep(context, step)
  return { childId }
}

/** Changes the first page of a child's file. STALE when it was changed since it was read. */
export async function updateChild(
  context: Context,
  { id, revision, fields, accepted }: Parsed<'children.update'>,
): Promise<Output<'children.update'>> {
  const file = await readStoredFile(context.db, id)
  refuseStale(file.child, revision)
  const child = changedRow(file.child, childColumns(fields), context.now)
  const step = stepOn(file, { child })
  await passStep(context, step, accepted)
  await storeStep(context, step)
  return { revision: child.revision }
}

async function refuseUnknownCenter({ db }: Context, { placement }: Admission): Promise<void> {
  await findCenter(db, placement.centerId)
}

function stepOf({ now }: Context, { child, placement, insurance }: Admission, childId: string): FileStep {
  const about = () => ({ id: newId(), childId, now })
  const spell = {
    kind: 'residential',
    ...placement,
    endsOn: null,
    relativeName: null,
    relation: null,
  } as const
  return openingStep(childInsertRow(child, { id: childId, centerId: placement.centerId, now }), {
    placements: [placementInsertRow(spell, about())],
    policies: insurance ? [policyInsertRow(insurance, about())] : [],
  })
}
