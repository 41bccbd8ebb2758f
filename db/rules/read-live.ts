import { sql, type SelectQueryBuilder, type SqlBool } from 'kysely'
import { givingWay } from '../context/giving-way'
import type { Tables } from '../schema/schema'
import { idsIn, type Whose } from './whose'

const ROWS_AT_ONCE = 2000

/** Tables of dated records, keyed by `id`. */
type RecordTable =
  | 'accounts'
  | 'care_goals'
  | 'contacts'
  | 'education_spells'
  | 'insurance'
  | 'legal_events'
  | 'orders'
  | 'placements'
  | 'plan_items'
  | 'reviews'
  | 'supports'

/**
 * Live records by child, each child's in the order of `compare`: of one child, of some or of all. All of them are read in slices, between
 * which others are answered.
 */
export async function liveRecords<
  Table extends RecordTable,
  Row extends { readonly id: string; readonly child_id: string },
  Item,
>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  whose: Whose | undefined,
  make: (row: Row) => Item,
  compare: (one: Item, other: Item) => number,
): Promise<Map<string, Item[]>> {
  const groups = new Map<string, Item[]>()
  const put = (rows: readonly Row[]): void => {
    for (const row of rows) {
      const group = groups.get(row.child_id)
      if (group) group.push(make(row))
      else groups.set(row.child_id, [make(row)])
    }
  }
  if (whose !== undefined) {
    put(await query.where(sql<SqlBool>`deleted_at IS NULL AND child_id IN ${idsIn(whose)}`).execute())
  } else {
    const giveWay = givingWay()
    let last: string | undefined = ''
    while (last !== undefined) {
      // The plus keeps SQLite from going through an index of live rows, where each row of the table is another jump.
      const rows: Row[] = await query
        .where(sql<SqlBool>`+deleted_at IS NULL AND id > ${last}`)
        .orderBy(sql`id`)
        .limit(ROWS_AT_ONCE)
        .execute()
      put(rows)
      last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1)?.id
      await giveWay()
    }
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(compare)
  return groups
}

/** Order of a day, then of the id. */
export function byDay<Item extends { readonly id: string }>(dayOf: (item: Item) => string) {
  return (one: Item, other: Item): number => {
    const [day, otherDay] = [dayOf(one), dayOf(other)]
    return day < otherDay ? -1 : day > otherDay ? 1 : one.id < other.id ? -1 : 1
  }
}
