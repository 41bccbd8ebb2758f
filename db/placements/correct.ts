import { findCenter } from '../centers/queries'
import { changedRow, stepOn } from '../child-file/file-step'
import { storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { refuseStale } from '../context/revision'
import { passStep } from '../rules/step'
import { placementColumns, type PlacementRow } from '../schema/placement-row'

/** Puts a spell right. Its neighbours stay as they are: what would overlap them is refused. */
export async function correctPlacement(
  context: Context,
  { id, revision, accepted, ...fields }: Parsed<'placements.correct'>,
): Promise<Output<'placements.correct'>> {
  const before = await findSpell(context.db, id)
  refuseStale(before, revision)
  if (fields.centerId !== null) await findCenter(context.db, fields.centerId)
  else if (fields.kind === 'residential') {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { centerId: 'required' } })
  }
  const after = changedRow(before, placementColumns(fields), context.now)
  const file = await readStoredFile(context.db, before.child_id)
  const step = stepOn(file, { placements: [after] })
  await passStep(context, step, accepted)
  await storeStep(context, step)
  return { revision: after.revision }
}

/** A live spell by its id. NOT_FOUND. */
export async function findSpell(db: Handle, id: string): Promise<PlacementRow> {
  const row = await db
    .selectFrom('placements')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}
