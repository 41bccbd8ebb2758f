import { sql } from 'kysely'
import type { Handle } from '../context/context'

/** Permissions of some children or of all, by child: when each ends, null without an end. */
export async function permissionEnds(
  db: Handle,
  childIds?: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    readonly {
      readonly id: string
      readonly kind: string
      readonly startsOn: string
      readonly endsOn: string | null
    }[]
  >
> {
  const rows = await db
    .selectFrom('conditions')
    .select(['id', 'child_id', 'kind', 'starts_on', 'ends_on'])
    .where('deleted_at', 'is', null)
    .where('kind', 'in', ['province_permission', 'national_permission'])
    .$if(childIds !== undefined, (query) =>
      query.where(sql<boolean>`child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))`),
    )
    .execute()
  const byChild = new Map<string, { id: string; kind: string; startsOn: string; endsOn: string | null }[]>()
  for (const { id, child_id, kind, starts_on: startsOn, ends_on: endsOn } of rows) {
    const known = byChild.get(child_id)
    if (known) known.push({ id, kind, startsOn, endsOn })
    else byChild.set(child_id, [{ id, kind, startsOn, endsOn }])
  }
  return byChild
}
