import { sql, type RawBuilder } from 'kysely'
import { recordChange } from '../audit'
import type { Context, Handle } from '../context'
import type { InsuranceFields } from '../contract/insurance'
import type { IsoDate } from '../contract/jalali'
import { RegisterError } from '../errors'
import { policyInsertRow, type PolicyRecord } from './row'

export { policyFromRow } from './row'

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

/** A live policy by its id. NOT_FOUND. */
export async function findPolicy(db: Handle, id: string): Promise<PolicyRecord> {
  const row = await db
    .selectFrom('insurance')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** The subquery of the ids of all children with a policy in force on the day. */
export function insuredOn(day: IsoDate): RawBuilder<{ child_id: string }> {
  return sql`SELECT child_id FROM insurance
    WHERE deleted_at IS NULL AND starts_on <= ${day} AND (ends_on IS NULL OR ends_on > ${day})`
}

/** Which of these children have a policy in force on the day. */
export async function insuredAmong(
  db: Handle,
  childIds: readonly string[],
  day: IsoDate,
): Promise<ReadonlySet<string>> {
  if (childIds.length === 0) return new Set()
  const { rows } = await sql<{ child_id: string }>`
    SELECT DISTINCT child_id FROM insurance
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))
      AND deleted_at IS NULL AND starts_on <= ${day} AND (ends_on IS NULL OR ends_on > ${day})
  `.execute(db)
  return new Set(rows.map((row) => row.child_id))
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
