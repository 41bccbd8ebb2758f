import { sql, type Kysely } from 'kysely'

// Frozen: registers in use were made by these lines.
const statements = [
  'DROP TRIGGER payment_lines_stay_as_stored',
  // When two files turn out to be one child's, her lines go with her, and come back when that is taken back. Nothing else of a
  // line ever changes, and nobody else's line changes hands.
  `CREATE TRIGGER payment_lines_stay_as_stored BEFORE UPDATE ON payment_lines
  WHEN new.id IS NOT old.id OR new.external_id IS NOT old.external_id OR new.run_id IS NOT old.run_id
    OR new.run_month IS NOT old.run_month OR new.for_month IS NOT old.for_month OR new.programme IS NOT old.programme
    OR new.center_id IS NOT old.center_id OR new.source_id IS NOT old.source_id OR new.kind IS NOT old.kind
    OR new.amount_rial IS NOT old.amount_rial OR new.days IS NOT old.days OR new.parts IS NOT old.parts
    OR new.reason IS NOT old.reason OR new.made_at IS NOT old.made_at
    OR NOT EXISTS (
      SELECT 1 FROM merges WHERE undone_at IS NULL AND (
        (kept_id = new.child_id AND merged_id = old.child_id) OR (kept_id = old.child_id AND merged_id = new.child_id)
      )
    )
  BEGIN
    SELECT RAISE(ABORT, 'a payment cannot change');
  END`,
]

/** Lines of the ledger go with their child where two files become one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
