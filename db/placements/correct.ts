import { findCenter } from '../centers/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { refuseStale } from '../context/revision'
import { readFile } from '../rules/read'
import { passStep } from '../rules/step'
import type { PlacementFields } from '../schema/placement-row'
import { bySpellOrder } from '../children/spell-order'
import { changeSpell, findSpell, refuseSpellFaults } from './store'

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
  const file = await readFile(context.db, before.child_id)
  if (!file) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  const corrected: PlacementFields = fields
  await passStep(
    context,
    {
      draft: {
        ...file,
        placements: file.placements
          .map((spell) => (spell.id === id ? { id, ...corrected } : spell))
          .sort(bySpellOrder),
      },
      touched: new Set([id]),
      made: new Set(),
    },
    accepted,
  )
  const after = await changeSpell(context, before, corrected)
  await refuseSpellFaults(context.db, before.child_id)
  context.emit({ name: 'children.changed', detail: { childId: before.child_id } })
  return { revision: after.revision }
}
