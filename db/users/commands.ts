import { recordChange } from '../context/audit'
import type { Context } from '../context/context'
import type { Role } from '../contract/method'
import { userNameKey } from '../contract/persian'
import type { User } from '../contract/register'
import { RegisterError } from '../context/errors'
import { findUser } from './queries'

/** Stores a new user. CONFLICT `user_exists` when a name folds to the same. */
export async function insertUser(
  context: Context,
  user: {
    readonly id: string
    readonly name: string
    readonly role: Role
    readonly centerId: string | null
  },
): Promise<void> {
  const nameKey = userNameKey(user.name)
  const other = await context.db
    .selectFrom('users')
    .select('id')
    .where('name_key', '=', nameKey)
    .executeTakeFirst()
  if (other !== undefined) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'user_exists', fields: { name: 'user_exists' } })
  }
  await context.db
    .insertInto('users')
    .values({
      id: user.id,
      name: user.name,
      name_key: nameKey,
      role: user.role,
      disabled: 0,
      center_id: user.centerId,
      created_at: context.now,
      updated_at: context.now,
      revision: 1,
    })
    .execute()
  await recordChange(context, {
    subject: 'user',
    recordId: user.id,
    childId: null,
    before: null,
    after: { name: user.name, role: user.role, disabled: false, centerId: user.centerId },
  })
}

/** A user's role, and whether she may sign in; `centerId` only of a carer. */
export interface UserChange {
  readonly id: string
  readonly revision: number
  readonly role: Role
  readonly centerId: string | null
  readonly disabled: boolean
}

/** Changes role or disables. STALE over a newer revision; CONFLICT `last_director` when nobody would be left to manage the register. */
export async function changeUser(context: Context, change: UserChange): Promise<User> {
  const before = await findUser(context.db, change.id)
  if (before === null) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_user' })
  if (before.revision !== change.revision) throw new RegisterError({ code: 'STALE' })
  if (change.role !== 'director' || change.disabled) {
    const other = await context.db
      .selectFrom('users')
      .select('id')
      .where('role', '=', 'director')
      .where('disabled', '=', 0)
      .where('id', '<>', change.id)
      .executeTakeFirst()
    if (other === undefined) throw new RegisterError({ code: 'CONFLICT', reason: 'last_director' })
  }
  const after: User = {
    ...before,
    role: change.role,
    centerId: change.centerId,
    disabled: change.disabled,
    revision: before.revision + 1,
  }
  await context.db
    .updateTable('users')
    .set({
      role: after.role,
      center_id: after.centerId,
      disabled: after.disabled ? 1 : 0,
      revision: after.revision,
      updated_at: context.now,
    })
    .where('id', '=', change.id)
    .execute()
  await recordChange(context, { subject: 'user', recordId: change.id, childId: null, before, after })
  return after
}

/** Writes down something about a user that leaves no trace in the table: signing in, locking, a new password. */
export async function recordUserEvent(
  context: Context,
  userId: string,
  told: Readonly<Record<string, string | number | boolean>>,
): Promise<void> {
  await recordChange(context, { subject: 'user', recordId: userId, childId: null, before: null, after: told })
}
