import { sql } from 'kysely'
import type { Handle } from '../context/context'

/**
 * Runs the work in one transaction of the connection and commits; anything thrown rolls back and is thrown on.
 * `IMMEDIATE` claims the writer before the first read, so that nothing read can be out of date when it is written.
 */
export async function inTransaction<T>(
  db: Handle,
  mode: 'IMMEDIATE' | 'DEFERRED',
  work: (db: Handle) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql.raw(`BEGIN ${mode}`).execute(connection)
    try {
      const value = await work(connection)
      await sql`COMMIT`.execute(connection)
      return value
    } catch (error) {
      // A full disk may have ended the transaction already; then there is nothing to roll back.
      await sql`ROLLBACK`.execute(connection).catch(() => undefined)
      throw error
    }
  })
}
