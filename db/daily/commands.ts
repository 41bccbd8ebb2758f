import type { Context } from '../context/context'
import { RegisterError } from '../context/errors'
import type { Output, Parsed } from '../contract/contract'
import { medicine } from '../contract/records/medicine'
import { medicineDose } from '../contract/records/medicine-dose'
import { datedRecords } from '../records/dated-records'
import { refuseOtherHome } from '../people/own-home'

const medicines = datedRecords(medicine)
const doses = datedRecords(medicineDose)

/**
 * Says what became of a dose that was due, over what was said of it before; null takes it back. NOT_FOUND, FORBIDDEN `other_home`,
 * INVALID_INPUT (`onDay` `in_the_future` or `not_due`, `atTime` `not_due`).
 */
export async function tickDose(
  context: Context,
  { medicineId, onDay, atTime, outcome, byName, note }: Parsed<'daily.tickDose'>,
): Promise<Output<'daily.tickDose'>> {
  const { db, user } = context
  const given = medicines.shown(await medicines.find(db, medicineId))
  const { childId } = given
  await refuseOtherHome(context, { childId })
  if (onDay < given.startsOn || onDay > (given.endsOn ?? onDay)) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { onDay: 'not_due' } })
  }
  if (!given.times.split(' ').includes(atTime)) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { atTime: 'not_due' } })
  }
  const said = (await doses.between(db, [childId], { from: onDay, to: onDay })).find(
    (dose) => dose.medicineId === medicineId && dose.atTime === atTime,
  )
  if (outcome === null) {
    if (said) await doses.remove(context, said)
    return {}
  }
  await doses.save(context, {
    ...(said && { id: said.id, revision: said.revision }),
    childId,
    fields: {
      ...{ medicineId, onDay, atTime, outcome },
      byName: byName ?? user.name,
      note: note === undefined ? (said?.note ?? null) : note,
    },
  })
  return {}
}
