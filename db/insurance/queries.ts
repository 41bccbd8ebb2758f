import { sql } from 'kysely'
import type { Handle } from '../context/context'
import { RegisterError } from '../context/errors'
import type { PolicyRow } from '../schema/policy-row'

export type { PolicyRow } from '../schema/policy-row'

/** The policies of many children in order of start, by child; who has none is not in it. */
export async function policiesOfChildren(
  db: Handle,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PolicyRow[]>> {
  const { rows } = await sql<PolicyRow>`
    SELECT * FROM insurance
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND deleted_at IS NULL
    ORDER BY starts_on, ends_on, id`.execute(db)
  const byChild = new Map<string, PolicyRow[]>()
  for (const row of rows) {
    const known = byChild.get(row.child_id)
    if (known) known.push(row)
    else byChild.set(row.child_id, [row])
  }
  return byChild
}

/** A policy by its id, also one that was taken away; undefined when there is none. */
export function policyRow(db: Handle, id: string): Promise<PolicyRow | undefined> {
  return db.selectFrom('insurance').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A live policy by its id. NOT_FOUND. */
export async function findPolicy(db: Handle, id: string): Promise<PolicyRow> {
  const row = await policyRow(db, id)
  if (row?.deleted_at !== null) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}
