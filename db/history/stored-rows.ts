import { sql } from 'kysely'
import type { Handle } from '../context/context'
import type { Subject } from '../contract/findings'
import { everyDeclared } from '../contract/records/declared'

// A merge moves, and the file of a past day rebuilds, the records of every subject at once. So these read across the subjects'
// tables by the one thing they share, the column `child_id`; a table that a later version adds is found by itself.

/** A row as SQLite gives it. */
export type StoredRow = Readonly<Record<string, string | number | null>> & { readonly id: string }

/** What the history calls the records of a table. */
export const subjectOfTable: Readonly<Record<string, Subject>> = {
  ...Object.fromEntries(
    everyDeclared.flatMap(({ owner, table, subject }) => (owner === 'child' ? [[table, subject]] : [])),
  ),
  placements: 'placement',
  supports: 'support',
  insurance: 'insurance',
  conditions: 'condition',
  accounts: 'account',
  savings_entries: 'savings',
  enrolment_rows: 'enrolment',
  plan_items: 'plan',
  budgets: 'budget',
  grant_requests: 'grant',
  sibling_links: 'sibling',
  health: 'health',
  documents: 'document',
  letters: 'letter',
}

/** Keys and stamps of a record: they say nothing of the child. */
export const unsaid: ReadonlySet<string> = new Set([
  'id',
  'child_id',
  'external_id',
  'created_at',
  'updated_at',
  'revision',
  'deleted_at',
])

/** Tables that name a child and hold no record of her file: what was done to it and by whom, and the ledger, whose lines follow in a way of their own. */
const noRecords = new Set([
  'audit',
  'accepted_warnings',
  'children_changed',
  'moves',
  'openings',
  'payment_lines',
])

/** The tables whose rows are records of a child's file, by name, and whether their rows can be taken off. */
export async function recordTables(
  db: Handle,
): Promise<{ readonly name: string; readonly isDeletable: boolean }[]> {
  const { rows } = await sql<{ name: string; deletable: 0 | 1 }>`
    SELECT tables.name, EXISTS (
      SELECT 1 FROM pragma_table_info(tables.name) AS columns WHERE columns.name = 'deleted_at'
    ) AS deletable
    FROM sqlite_schema AS tables
    WHERE tables.type = 'table' AND EXISTS (
      SELECT 1 FROM pragma_table_info(tables.name) AS columns WHERE columns.name = 'child_id'
    ) ORDER BY tables.name
  `.execute(db)
  return rows
    .filter(({ name }) => !noRecords.has(name))
    .map(({ name, deletable }) => ({ name, isDeletable: deletable === 1 }))
}

/** The records of a child in a table; those that were taken off too where `all`. */
export async function recordsOf(
  db: Handle,
  table: { readonly name: string; readonly isDeletable: boolean },
  childIds: readonly string[],
  all = false,
): Promise<StoredRow[]> {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(childIds)}))`
  // A link of two children names the other one in a column of its own.
  const linked = table.name === 'sibling_links' ? sql`OR sibling_id IN ${wanted}` : sql``
  const live = table.isDeletable && !all ? sql`AND deleted_at IS NULL` : sql``
  const { rows } = await sql<StoredRow>`
    SELECT * FROM ${sql.table(table.name)} WHERE (child_id IN ${wanted} ${linked}) ${live} ORDER BY id
  `.execute(db)
  return rows
}

/** Rows of a table by their ids. */
export async function rowsById(db: Handle, table: string, ids: readonly string[]): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    SELECT * FROM ${sql.table(table)} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY id
  `.execute(db)
  return rows
}

/** Writes a whole row over the one with its id. */
export async function overwrite(db: Handle, table: string, row: StoredRow): Promise<void> {
  const columns = Object.entries(row).filter(([name]) => name !== 'id' && name !== 'row_number')
  await sql`UPDATE ${sql.table(table)}
    SET ${sql.join(columns.map(([name, value]) => sql`${sql.ref(name)} = ${value}`))} WHERE id = ${row.id}`.execute(
    db,
  )
}
