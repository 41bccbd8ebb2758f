import type { Handle } from '../context/context'
import type { User } from '../contract/register'
import { userFromRow } from './row'

/** Every user, in the order of their folded names. */
export async function listUsers(db: Handle): Promise<User[]> {
  const rows = await db.selectFrom('users').selectAll().orderBy('name_key').execute()
  return rows.map(userFromRow)
}

/** One user, or null. */
export async function findUser(db: Handle, id: string): Promise<User | null> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : userFromRow(row)
}
