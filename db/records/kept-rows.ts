import { sql } from 'kysely'
import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import type { Deletable } from '../schema/parts'
import type { MoneyTables } from '../schema/money'

/** The tables whose rows are changed and taken away by hand, and the subject their history is told under. */
const subjects = {
  programmes: 'programme',
  tariffs: 'tariff',
  conditions: 'condition',
  accounts: 'account',
  savings_entries: 'savings',
  center_costs: 'cost',
} as const
type RecordTable = keyof typeof subjects

/** A live row by its id. NOT_FOUND with the subject as reason. */
export async function findKept<Table extends RecordTable>(
  db: Handle,
  table: Table,
  id: string,
): Promise<MoneyTables[Table]> {
  const { rows } = await sql<MoneyTables[Table]>`
    SELECT * FROM ${sql.table(table)} WHERE id = ${id} AND deleted_at IS NULL
  `.execute(db)
  const row = rows[0]
  if (!row) throw new RegisterError({ code: 'NOT_FOUND', reason: subjects[table] })
  return row
}

/** The columns every row keeps: of a new row, or of one that is changed now. */
export function keptColumns(
  context: Context,
  before: (Deletable & { readonly id: string }) | null,
  id?: string,
): Deletable & { readonly id: string } {
  return {
    id: before?.id ?? id ?? newId(),
    external_id: before?.external_id ?? null,
    created_at: before?.created_at ?? context.now,
    updated_at: context.now,
    revision: (before?.revision ?? 0) + 1,
    deleted_at: null,
  }
}

/** Stores a new row (`before` null) or its change, with its audit row. */
export async function storeKept<Table extends RecordTable>(
  context: Context,
  table: Table,
  before: MoneyTables[Table] | null,
  after: MoneyTables[Table],
): Promise<void> {
  await write(context, table, before, after)
  await record(context, table, before, after)
}

/** Takes a row off; it stays in the history. */
export async function takeKeptAway<Table extends RecordTable>(
  context: Context,
  table: Table,
  before: MoneyTables[Table],
): Promise<void> {
  await write(context, table, before, {
    ...before,
    updated_at: context.now,
    revision: before.revision + 1,
    deleted_at: context.now,
  })
  await record(context, table, before, null)
}

async function write<Table extends RecordTable>(
  { db }: Context,
  table: Table,
  before: MoneyTables[Table] | null,
  after: MoneyTables[Table],
): Promise<void> {
  const columns = Object.entries(after)
  if (before === null) {
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map(([name]) => sql.ref(name)))})
      VALUES (${sql.join(columns.map(([, value]) => value as unknown))})`.execute(db)
    return
  }
  const changes = columns.map(([name, value]) => sql`${sql.ref(name)} = ${value as unknown}`)
  await sql`UPDATE ${sql.table(table)} SET ${sql.join(changes)} WHERE id = ${before.id}`.execute(db)
}

async function record<Table extends RecordTable>(
  context: Context,
  table: Table,
  before: MoneyTables[Table] | null,
  after: MoneyTables[Table] | null,
): Promise<void> {
  const row = after ?? before
  if (row === null) return
  await recordChange(context, {
    subject: subjects[table],
    recordId: row.id,
    childId: 'child_id' in row ? row.child_id : null,
    before: before && { ...before },
    after: after && { ...after },
  })
}

/** Whether two half-open spans of days share one. */
export function shareDay(
  one: { readonly starts_on: string; readonly ends_on: string | null },
  other: { readonly starts_on: string; readonly ends_on: string | null },
): boolean {
  return (
    (other.ends_on === null || one.starts_on < other.ends_on) &&
    (one.ends_on === null || other.starts_on < one.ends_on)
  )
}

/** Refuses an amount above the one the settings name unless it is confirmed. INVALID_INPUT `amountRial` `unusually_large`. */
export function refuseUnusuallyLarge(context: Context, amountRial: number, confirmed: boolean): void {
  if (amountRial > context.settings.largeAmountRial && !confirmed) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { amountRial: 'unusually_large' } })
  }
}
