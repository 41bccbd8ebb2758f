import { sql } from 'kysely'
import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import type { InsuranceFields } from '../contract/insurance'
import { RegisterError } from '../context/errors'
import { policyColumns, policyInsertRow, type PolicyFields, type PolicyRecord } from '../schema/policy-row'

export { policyFromRow, type PolicyRecord } from '../schema/policy-row'

/** A child's policies in order of start. */
export function policiesOf(db: Handle, childId: string): Promise<PolicyRecord[]> {
  return db
    .selectFrom('insurance')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .orderBy('starts_on')
    .orderBy('ends_on')
    .orderBy('id')
    .execute()
}

/** The policies of many children in order of start, by child; who has none is not in it. */
export async function policiesOfChildren(
  db: Handle,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PolicyRecord[]>> {
  const { rows } = await sql<PolicyRecord>`
    SELECT * FROM insurance
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND deleted_at IS NULL
    ORDER BY starts_on, ends_on, id`.execute(db)
  const byChild = new Map<string, PolicyRecord[]>()
  for (const row of rows) {
    const known = byChild.get(row.child_id)
    if (known) known.push(row)
    else byChild.set(row.child_id, [row])
  }
  return byChild
}

/** A policy by its id, also one that was taken away; undefined when there is none. */
export function policyRecord(db: Handle, id: string): Promise<PolicyRecord | undefined> {
  return db.selectFrom('insurance').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A live policy by its id. NOT_FOUND. */
export async function findPolicy(db: Handle, id: string): Promise<PolicyRecord> {
  const row = await policyRecord(db, id)
  if (row?.deleted_at !== null) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** Stores a new policy, with its audit row. The rules have been asked before. */
export async function addPolicy(
  context: Context,
  fields: InsuranceFields,
  about: { readonly id: string; readonly childId: string },
): Promise<void> {
  const row = policyInsertRow(fields, { ...about, now: context.now })
  await context.db.insertInto('insurance').values(row).execute()
  await recordChange(context, {
    subject: 'insurance',
    recordId: row.id,
    childId: row.child_id,
    before: null,
    after: row,
  })
}

/** Changes a stored policy, with its audit row; `revision` grows by one. The rules have been asked before. */
export async function changePolicy(
  context: Context,
  before: PolicyRecord,
  fields: PolicyFields,
): Promise<PolicyRecord> {
  const after: PolicyRecord = {
    ...before,
    ...policyColumns(fields),
    updated_at: context.now,
    revision: before.revision + 1,
  }
  await writePolicy(context, before, after)
  return after
}

/** Takes a policy off the file; the row and the history stay. */
export async function takePolicyAway(context: Context, before: PolicyRecord): Promise<void> {
  const taken = { ...before, updated_at: context.now, deleted_at: context.now, revision: before.revision + 1 }
  await writePolicy(context, before, taken)
}

async function writePolicy(context: Context, before: PolicyRecord, after: PolicyRecord): Promise<void> {
  const { id, ...columns } = after
  await context.db.updateTable('insurance').set(columns).where('id', '=', id).execute()
  await recordChange(context, {
    subject: 'insurance',
    recordId: id,
    childId: before.child_id,
    before: { ...before },
    after: after.deleted_at === null ? { ...after } : null,
  })
}
