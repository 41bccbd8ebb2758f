import { mergedInto } from '../children/links'
import type { Handle } from '../context/context'
import type { Change } from '../contract/history'

/** The changes of a child's file and of those merged into it, newest first, with the names of those who made them. */
export async function historyOf(db: Handle, childId: string): Promise<Change[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('users', 'users.id', 'audit.user_id')
    .select([
      'audit.id',
      'audit.at',
      'users.name as user_name',
      'audit.method',
      'audit.subject',
      'audit.record_id',
      'audit.changes',
    ])
    .where('audit.child_id', 'in', await mergedInto(db, childId))
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    userName: row.user_name,
    method: row.method,
    subject: row.subject,
    recordId: row.record_id,
    changes: JSON.parse(row.changes) as Change['changes'],
  }))
}
