import { recordChange } from '../context/audit'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { Subject } from '../contract/findings'
import { planFields } from '../contract/independence'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import {
  budgetColumns,
  budgetFromRow,
  planItemColumns,
  planItemFromRow,
  type BudgetRow,
  type PlanItemRow,
} from './row'

const newRow = (context: Context, childId: string, revision: number) => ({
  id: newId(),
  child_id: childId,
  created_at: context.now,
  updated_at: context.now,
  revision,
  external_id: null,
  deleted_at: null,
})

interface Kept {
  readonly id: string
  readonly child_id: string
}

async function record(context: Context, subject: Subject, before: Kept | null, after: Kept | null) {
  const row = after ?? before
  if (row === null) return
  await recordChange(context, {
    subject,
    recordId: row.id,
    childId: row.child_id,
    before: before && { ...before },
    after: after && { ...after },
  })
}

/**
 * A child's plan in the order of its fields. Its revision is the greatest that any of its fields ever had, those taken off it
 * included: every save that changes something gives the changed fields the next one.
 */
export async function planOf(db: Handle, childId: string): Promise<Output<'independence.ofChild'>['plan']> {
  const { live, revision } = await storedPlan(db, childId)
  const items = live.map(planItemFromRow)
  return {
    revision,
    items: items.sort((one, other) => planFields.indexOf(one.field) - planFields.indexOf(other.field)),
  }
}

async function storedPlan(db: Handle, childId: string) {
  const rows = await db.selectFrom('plan_items').selectAll().where('child_id', '=', childId).execute()
  return {
    live: rows.filter((row) => row.deleted_at === null),
    revision: rows.reduce((greatest, row) => Math.max(greatest, row.revision), 0),
  }
}

/** Stores the whole plan; a field left out becomes missing. STALE; INVALID_INPUT for a field said twice; NOT_FOUND `child`. */
export async function savePlan(
  context: Context,
  { childId, revision, items }: Parsed<'independence.savePlan'>,
): Promise<Output<'independence.savePlan'>> {
  await findChild(context.db, childId)
  for (const [index, { field }] of items.entries()) {
    if (items.findIndex((item) => item.field === field) < index) {
      throw new RegisterError({
        code: 'INVALID_INPUT',
        fields: { [`items.${String(index)}.field`]: 'not_valid' },
      })
    }
  }
  const stored = await storedPlan(context.db, childId)
  if (stored.revision !== revision) throw new RegisterError({ code: 'STALE' })
  const next = revision + 1
  let isChanged = false
  const beforeOf = new Map(stored.live.map((row) => [row.field, row]))
  for (const item of items) {
    const before = beforeOf.get(item.field) ?? null
    beforeOf.delete(item.field)
    const columns = planItemColumns(item)
    if (before !== null && JSON.stringify(planItemFromRow(before)) === JSON.stringify(item)) continue
    isChanged = true
    const after: PlanItemRow =
      before === null
        ? { ...newRow(context, childId, next), ...columns }
        : { ...before, ...columns, updated_at: context.now, revision: next }
    await writePlanItem(context, before, after)
    await record(context, 'plan', before, after)
  }
  for (const before of beforeOf.values()) {
    isChanged = true
    await writePlanItem(context, before, {
      ...before,
      updated_at: context.now,
      revision: next,
      deleted_at: context.now,
    })
    await record(context, 'plan', before, null)
  }
  if (!isChanged) return { revision }
  return { revision: next }
}

async function writePlanItem({ db }: Context, before: PlanItemRow | null, after: PlanItemRow) {
  const { id, ...columns } = after
  if (before === null) await db.insertInto('plan_items').values(after).execute()
  else await db.updateTable('plan_items').set(columns).where('id', '=', id).execute()
}

/** A child's budget and its revision, 0 while there is none. */
export async function budgetOf(
  db: Handle,
  childId: string,
): Promise<Output<'independence.ofChild'>['budget']> {
  const row = await storedBudget(db, childId)
  return { revision: row?.revision ?? 0, fields: budgetFromRow(row) }
}

function storedBudget(db: Handle, childId: string): Promise<BudgetRow | undefined> {
  return db
    .selectFrom('budgets')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

/** Stores the budget. STALE; NOT_FOUND `child`. */
export async function saveBudget(
  context: Context,
  { childId, revision, fields }: Parsed<'independence.saveBudget'>,
): Promise<Output<'independence.saveBudget'>> {
  await findChild(context.db, childId)
  const before = (await storedBudget(context.db, childId)) ?? null
  if ((before?.revision ?? 0) !== revision) throw new RegisterError({ code: 'STALE' })
  const after: BudgetRow =
    before === null
      ? { ...newRow(context, childId, 1), ...budgetColumns(fields) }
      : { ...before, ...budgetColumns(fields), updated_at: context.now, revision: revision + 1 }
  const { id, ...columns } = after
  if (before === null) await context.db.insertInto('budgets').values(after).execute()
  else await context.db.updateTable('budgets').set(columns).where('id', '=', id).execute()
  await record(context, 'budget', before, after)
  return { revision: after.revision }
}
