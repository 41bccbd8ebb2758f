import { sql, type Kysely } from 'kysely'
import * as register from './migrations/0001-register'
import type { Tables } from './schema'

interface Migration {
  readonly up: (db: Kysely<unknown>) => Promise<void>
}

/** Every step, in order; step n makes version n+1. */
export const migrations: readonly Migration[] = [register]

/** The version a register of this program has. */
export const newestVersion = migrations.length

/** The file's version. */
export async function versionOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db)
  return rows[0]?.user_version ?? 0
}

/** Takes the register to the newest version (or to `target`), all steps in one transaction. */
export async function migrate(db: Kysely<Tables>, target = newestVersion): Promise<void> {
  const version = await versionOf(db)
  if (version >= target) return
  await sql`PRAGMA foreign_keys=OFF`.execute(db)
  await db.transaction().execute(async (transaction) => {
    for (const migration of migrations.slice(version, target)) {
      await migration.up(transaction as unknown as Kysely<unknown>)
    }
    await sql.raw(`PRAGMA user_version=${String(target)}`).execute(transaction)
  })
  await sql`PRAGMA foreign_keys=ON`.execute(db)
}
