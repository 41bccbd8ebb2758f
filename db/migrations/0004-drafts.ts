import { sql, type Kysely } from 'kysely'

// Frozen: registers in use were made by these lines.
const statements = [
  // What was typed and not saved yet, for its writer alone; part of no export, history or list.
  `CREATE TABLE drafts (
    user_id TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    form TEXT NOT NULL,
    typed TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (user_id, form)
  ) STRICT, WITHOUT ROWID`,
]

/** Drafts of forms. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
