import { sql, type Kysely } from 'kysely'

/** The worker who answers for a file, by name. Frozen: registers in use were made by this line. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE children ADD COLUMN worker TEXT`).execute(db)
}
