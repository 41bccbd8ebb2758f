import { findCenter } from '../centers/queries'
import type { Context } from '../context/context'
import type { Role } from '../contract/method'
import type { User } from '../contract/register'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { withDisabled, withUserKey, type KeptKeyring, type Keyring } from './keyring'
import { provePassword } from './unlock'
import { changeUser, insertUser, recordUserEvent, type UserChange } from '../users/commands'
import { findUser } from '../users/queries'

/** What changing users needs of an open register. */
interface Accounts {
  readonly keyring: KeptKeyring
  readonly user: User
  now(): Date
  userChanged(user: User): void
  commandOnKeys<T>(
    method: string,
    work: (
      context: Context,
      keyring: Keyring,
      registerKey: Uint8Array,
    ) => Promise<{ readonly value: T; readonly keyring: Keyring }>,
  ): Promise<T>
}

/** Adds a user with her own way in. CONFLICT `user_exists`; INVALID_INPUT `centerId` `required` of a carer without a home. */
export async function createUser(
  register: Accounts,
  user: {
    readonly name: string
    readonly role: Role
    readonly centerId?: string | null
    readonly password: string
  },
): Promise<{ id: string }> {
  return register.commandOnKeys('users.create', async (context, keyring, registerKey) => {
    const id = newId()
    const centerId = await homeOfRole(context, user.role, user.centerId ?? null)
    await insertUser(context, { id, name: user.name, role: user.role, centerId })
    return { value: { id }, keyring: await withUserKey(keyring, { ...user, id }, registerKey) }
  })
}

/** Changes role, disables or enables. NOT_FOUND, STALE, CONFLICT `last_director`. */
export async function updateUser(register: Accounts, change: UserChange): Promise<{ revision: number }> {
  const after = await register.commandOnKeys('users.update', async (context, keyring, registerKey) => {
    const centerId = await homeOfRole(context, change.role, change.centerId)
    const user = await changeUser(context, { ...change, centerId })
    return { value: user, keyring: withDisabled(keyring, user.id, user.disabled, registerKey) }
  })
  register.userChanged(after)
  return { revision: after.revision }
}

/** A carer works in a home, which is all she sees; other roles are bound to none. NOT_FOUND `center`. */
async function homeOfRole({ db }: Context, role: Role, centerId: string | null): Promise<string | null> {
  if (role !== 'carer') return null
  if (centerId === null) throw new RegisterError({ code: 'INVALID_INPUT', fields: { centerId: 'required' } })
  return (await findCenter(db, centerId)).id
}

/** Gives a user a new password. NOT_FOUND `no_user`. */
export async function setUserPassword(
  register: Accounts,
  change: { readonly id: string; readonly password: string },
  method = 'users.setPassword',
): Promise<void> {
  await register.commandOnKeys(method, async (context, keyring, registerKey) => {
    const user = await findUser(context.db, change.id)
    if (user === null) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_user' })
    await recordUserEvent(context, user.id, { newPassword: true })
    const { id, name, disabled } = user
    const password = change.password
    return {
      value: undefined,
      keyring: await withUserKey(keyring, { id, name, password, disabled }, registerKey),
    }
  })
}

/** Gives the signed-in user a new password against her old one. FORBIDDEN `wrong_password`, counted like a sign-in. */
export async function changeOwnPassword(
  register: Accounts,
  change: { readonly oldPassword: string; readonly newPassword: string },
): Promise<void> {
  await provePassword(register.keyring, register.user.id, change.oldPassword, register.now())
  await setUserPassword(
    register,
    { id: register.user.id, password: change.newPassword },
    'session.changePassword',
  )
}
