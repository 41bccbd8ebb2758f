import { recordChange } from '../context/audit'
import type { Context, Handlers } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import { residentsByCenter, staffByCenter } from './heads'
import { allCenters, findCenter, nextCenterCode } from './queries'
import { centerColumns, centerFromRow, centerInsertRow } from '../schema/center-row'

async function list(
  context: Context,
  { on = context.today }: Parsed<'centers.list'>,
): Promise<Output<'centers.list'>> {
  const centers = await allCenters(context.db)
  const residents = await residentsByCenter(context.db, on)
  const staff = await staffByCenter(context.db, on)
  return centers.map((row) =>
    centerFromRow(row, { residents: residents.get(row.id) ?? 0, staff: staff.get(row.id) ?? 0 }),
  )
}

async function save(
  context: Context,
  { id, revision, fields }: Parsed<'centers.save'>,
): Promise<Output<'centers.save'>> {
  const before = id === undefined ? null : await findCenter(context.db, id)
  if (before) refuseStale(before, revision)
  const after = before
    ? {
        ...before,
        ...centerColumns(fields),
        updated_at: context.now,
        revision: before.revision + 1,
      }
    : centerInsertRow(fields, { id: newId(), code: await nextCenterCode(context.db), now: context.now })
  if (before) {
    const { id: _id, ...columns } = after
    await context.db.updateTable('centers').set(columns).where('id', '=', before.id).execute()
  } else {
    await context.db.insertInto('centers').values(after).execute()
  }
  await recordChange(context, {
    subject: 'center',
    recordId: after.id,
    childId: null,
    before: before && { ...before },
    after,
  })
  return { id: after.id, revision: after.revision }
}

/** What the register answers about centers. */
export const centersHandlers: Handlers<'centers.list' | 'centers.save'> = {
  'centers.list': list,
  'centers.save': save,
}
