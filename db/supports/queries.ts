import type { Handle } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import { RegisterError } from '../context/errors'
import type { SupportRow } from '../schema/support-row'

/** The spell of the programme in force on the day, if any. */
export function supportOn(
  supports: readonly SupportRow[],
  programme: string,
  day: IsoDate,
): SupportRow | undefined {
  return supports.find(
    (support) =>
      support.programme === programme &&
      support.starts_on <= day &&
      (support.ends_on === null || day < support.ends_on),
  )
}

/** A live spell of support by its id. NOT_FOUND. */
export async function findSupport(db: Handle, id: string): Promise<SupportRow> {
  const row = await db
    .selectFrom('supports')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}
