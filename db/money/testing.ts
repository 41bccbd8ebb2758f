import type { Context, Handle, Handler } from '../context'
import { contract, type Input, type Output } from '../contract/contract'
import type { Role } from '../contract/method'
import { moneyHandlers } from './handlers'

type MoneyMethod = keyof typeof moneyHandlers

/** Asks a method of this subject as the contract writes it: the input is parsed first. */
export async function ask<Name extends MoneyMethod>(
  context: Context,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const handler = moneyHandlers[name] as Handler<Name>
  return handler(context, contract[name].input.parse(input) as Parameters<typeof handler>[1])
}

/** A user of the register, as a context knows her. */
export interface TestUser {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Puts a user into the register who can sign in, unless she is disabled. */
export async function plantUser(db: Handle, user: TestUser, disabled = false): Promise<TestUser> {
  await db
    .insertInto('users')
    .values({
      ...user,
      name_key: user.id,
      disabled: disabled ? 1 : 0,
      created_at: '2024-01-01T00:00:00.000Z',
      updated_at: '2024-01-01T00:00:00.000Z',
      revision: 1,
    })
    .execute()
  return user
}

/** Two account numbers that pass their check. */
export const shebas = ['IR820540102680020817909002', 'IR062960000000100324200001'] as const
