import { sql, type Kysely } from 'kysely'

/** The scanned paper of an order, which is a document of the same file. Frozen: registers in use were made by this line. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE orders ADD COLUMN document_id TEXT REFERENCES documents (id)`).execute(db)
}
