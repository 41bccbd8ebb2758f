import { sql } from 'kysely'
import type { Handle } from '../context/context'

// The ledger never changes but in this: whose child a line is, where two files become one and where that is taken back. The register's
// own trigger lets it change hands between the two files of a standing merge only.

/** The lines of a child, in the order they were made. */
export async function linesOf(db: Handle, childId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('payment_lines')
    .select('id')
    .where('child_id', '=', childId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether a line of the child was made, or anything happened to one, after the key was given out: keys grow with time. */
export async function hasPaymentsSince(db: Handle, childId: string, key: string): Promise<boolean> {
  const { rows } = await sql<{ found: 0 | 1 }>`SELECT EXISTS (
    SELECT 1 FROM payment_lines AS l WHERE l.child_id = ${childId} AND (
      l.id > ${key} OR EXISTS (SELECT 1 FROM payment_steps AS s WHERE s.line_id = l.id AND s.id > ${key})
    )
  ) AS found`.execute(db)
  return rows[0]?.found === 1
}
