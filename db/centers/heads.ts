import type { Handle } from '../context/context'
import type { IsoDate } from '../contract/jalali'

/** How many children live in each center on the day; a center without any is not in it. */
export async function residentsByCenter(db: Handle, day: IsoDate): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('placements')
    .select(({ fn }) => ['center_id', fn.count<number>('child_id').distinct().as('residents')])
    .where('kind', '=', 'residential')
    .where('center_id', 'is not', null)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', day)]))
    .where('deleted_at', 'is', null)
    .groupBy('center_id')
    .execute()
  return new Map(rows.map((row) => [row.center_id ?? '', row.residents]))
}

/** How many people work in each center on the day; a center without any is not in it. */
export async function staffByCenter(db: Handle, day: IsoDate): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('staff')
    .select(({ fn }) => ['center_id', fn.countAll<number>().as('members')])
    .where('center_id', 'is not', null)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', day)]))
    .where('deleted_at', 'is', null)
    .groupBy('center_id')
    .execute()
  return new Map(rows.map((row) => [row.center_id ?? '', row.members]))
}
