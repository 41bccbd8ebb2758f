import { sql, type Kysely } from 'kysely'
import type { Handle } from '../context/context'
import { RegisterError } from '../context/errors'
import { up as register } from '../migrations/0001-register'
import { up as moneyAndIndependence } from '../migrations/0002-money-and-independence'
import { up as wholeFile } from '../migrations/0003-whole-file'
import { up as drafts } from '../migrations/0004-drafts'
import { up as paperOfAnOrder } from '../migrations/0005-paper-of-an-order'
import { up as mergedPayments } from '../migrations/0006-merged-payments'
import { up as worker } from '../migrations/0007-worker'
import { up as dailyLife } from '../migrations/0008-daily-life'
import { inTransaction } from './transaction'

export interface Migration {
  readonly up: (db: Kysely<unknown>) => Promise<void>
  /** Tables whose number of rows this step means to change; in every other it must stay. */
  readonly recounts?: readonly string[]
}

/** Every step by the name of its file, in order; step n makes version n. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-register': { up: register },
  '0002-money-and-independence': { up: moneyAndIndependence },
  '0003-whole-file': { up: wholeFile },
  '0004-drafts': { up: drafts },
  '0005-paper-of-an-order': { up: paperOfAnOrder },
  '0006-merged-payments': { up: mergedPayments },
  '0007-worker': { up: worker },
  '0008-daily-life': { up: dailyLife },
}

/** The version a register of this program has. */
export const newestVersion = Object.keys(migrations).length

/** The file's version; 0 is an empty file. */
export async function versionOf(db: Handle): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db)
  return rows[0]?.user_version ?? 0
}

/**
 * Takes the register to the newest version (or to `target`): all missing steps and the version in one transaction, which is
 * only committed when every reference still leads somewhere and no table lost or gained rows unasked.
 * CONFLICT `newer_register` for a file of a later program; CORRUPT `migration_lost_rows` | `migration_broke_references`.
 */
export async function migrate(
  db: Handle,
  target = newestVersion,
  steps: readonly Migration[] = Object.values(migrations),
): Promise<void> {
  const version = await versionOf(db)
  if (version > steps.length) throw new RegisterError({ code: 'CONFLICT', reason: 'newer_register' })
  if (version >= target) return
  const missing = steps.slice(version, target)
  // Inside a transaction this pragma does nothing, and rebuilding a parent table would then delete its children.
  await sql`PRAGMA foreign_keys=OFF`.execute(db)
  try {
    await inTransaction(db, 'IMMEDIATE', async (transaction) => {
      const before = await rowCounts(transaction)
      for (const step of missing) await step.up(transaction as unknown as Kysely<unknown>)
      await sql.raw(`PRAGMA user_version=${String(target)}`).execute(transaction)
      const broken = await sql`PRAGMA foreign_key_check`.execute(transaction)
      if (broken.rows.length > 0) {
        throw new RegisterError({ code: 'CORRUPT', reason: 'migration_broke_references' })
      }
      const after = await rowCounts(transaction)
      const expected = new Set(missing.flatMap((step) => step.recounts ?? []))
      for (const [table, count] of before) {
        if (!expected.has(table) && after.get(table) !== count) {
          throw new RegisterError({ code: 'CORRUPT', reason: 'migration_lost_rows' })
        }
      }
    })
  } finally {
    await sql`PRAGMA foreign_keys=ON`.execute(db)
  }
}

async function rowCounts(db: Handle): Promise<Map<string, number>> {
  const tables = await sql<{ name: string }>`
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(
    db,
  )
  const counts = new Map<string, number>()
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(name)}`.execute(
      db,
    )
    counts.set(name, rows[0]?.count ?? 0)
  }
  return counts
}
