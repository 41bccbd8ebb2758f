import type { Context, Handle, Handler } from '../context/context'
import { contract, type Input, type Output } from '../contract/contract'
import type { Changed } from '../contract/changes'
import type { Role } from '../contract/method'
import { openTestRegister, type TestRegister } from './register'
import { plantChild, plantHome } from './files'
import { moneyHandlers } from '../money/handlers'
import { storeLines, type NewLine } from '../money/ledger/ledger'

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
interface TestUser {
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

/** The month of the test's lines: 2024-04-20 to 2024-05-20, over on the test register's day. */
export const MONTH = '1403-02'

/** A register with a child in a home, a director who can sign in and a social worker who cannot yet. */
export interface TestLedger {
  readonly register: TestRegister
  readonly noted: Changed[]
  readonly director: Context
  readonly worker: Context
  readonly centerId: string
  readonly childId: string
  lineOf(different?: Partial<NewLine>): NewLine
  /** Stores a line that the social worker computed. */
  computed(different?: Partial<NewLine>): Promise<string>
}

const boss: TestUser = { id: 'boss', name: 'مدیر', role: 'director' }
export const social: TestUser = { id: 'social', name: 'مددکار', role: 'social_worker' }

/** Opens a register for a test of the ledger. */
export async function openLedger(): Promise<TestLedger> {
  const register = await openTestRegister()
  const noted: Changed[] = []
  const as = (user: TestUser): Context =>
    register.context({ user: { ...user, centerId: null }, noteChange: (changed) => void noted.push(changed) })
  await plantUser(register.db, boss)
  const [director, worker] = [as(boss), as(social)]
  const centerId = await plantHome(director)
  const childId = await plantChild(director, centerId)
  const lineOf = (different: Partial<NewLine> = {}): NewLine => ({
    ...{ runId: null, runMonth: MONTH, forMonth: MONTH, programme: 'resident_subsidy' },
    ...{ childId, centerId, sourceId: null, kind: 'monthly' as const, amountRial: 1000 },
    ...{ days: 31, parts: [], reason: null, ...different },
  })
  return {
    ...{ register, noted, director, worker, centerId, childId, lineOf },
    computed: async (different = {}) => (await storeLines(worker, [lineOf(different)]))[0] ?? '',
  }
}

/** Two account numbers that pass their check. */
export const shebas = ['IR820540102680020817909002', 'IR062960000000100324200001'] as const
