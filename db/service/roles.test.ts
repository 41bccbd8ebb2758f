import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type MethodName } from '../contract/contract'
import { roles, type Role } from '../contract/method'
import { demoPassword, makeDemonstration } from '../demo/make'
import { keyringPath } from '../register/atomic-file'
import { openRegisterFile } from '../register/register-file'
import { pngOf, written } from '../testing/documents'
import { methodInputs, walkPassword } from '../testing/method-inputs'
import { testBinding, testFolder } from '../testing/register'
import { openTestService, type TestService } from '../testing/service'
import { spokenOf } from '../testing/spoken'

const names = Object.keys(contract) as MethodName[]
const asksForRole = (name: MethodName) => contract[name].roles !== 'anyone'
const mayAsk = (role: Role, name: MethodName) => {
  const access: readonly Role[] | 'anyone' = contract[name].roles
  return access === 'anyone' || access.includes(role)
}

/** Methods that end or change the session; what they do is in service.test.ts. */
const endsSession = new Set<MethodName>([
  'register.close',
  'register.open',
  'register.create',
  'register.openDemo',
  'session.lock',
  'session.recover',
  'session.signIn',
])
/** Readers first, so that what they speak of still stands; what takes records away comes last. */
const inOrder = names
  .filter((name) => !endsSession.has(name))
  .map((name) => ({ name, rank: rankOf(name) }))
  .sort((one, other) => one.rank - other.rank)
  .map(({ name }) => name)

function rankOf(name: MethodName): number {
  if (contract[name].kind === 'query') return 0
  return /\.(?:remove|unlink|merge|drop|reverse|refuse|move|correct|sign|update|admit|import)/u.test(name)
    ? 2
    : 1
}

/** A demonstration with a user of every role, copied for each walk. */
const folder = testFolder()
const original = join(folder.folder, 'walk.sarpanah')
let inputs: Readonly<Record<string, unknown>> = {}

beforeAll(async () => {
  await makeDemonstration({ path: original, scenario: 'qom', sqliteBinding: testBinding })
  const register = await openRegisterFile({
    path: original,
    password: demoPassword,
    sqliteBinding: testBinding,
  })
  const spoken = await register.query('walk', ({ db }) => spokenOf(db, folder.folder))
  inputs = methodInputs(spoken)
  for (const role of roles) {
    const centerId = role === 'carer' ? spoken.centerId : null
    await register.addUser({ name: `walk ${role}`, role, centerId, password: walkPassword })
  }
  await register.close()
  written(join(folder.folder, 'page.png'), pngOf(60, 80))
})
afterAll(() => folder.dispose())

async function openWalk(): Promise<TestService> {
  const home = openTestService()
  copyFileSync(original, home.path)
  copyFileSync(keyringPath(original), keyringPath(home.path))
  await home.ask('register.open', { path: home.path })
  return home
}

test('every method has an input that it takes', () => {
  const untaken = names.flatMap((name) => {
    if (!Object.hasOwn(inputs, name)) return [`${name} has no line in method-inputs.ts`]
    const { error } = contract[name].input.safeParse(inputs[name])
    return error === undefined ? [] : [`${name}: ${error.message}`]
  })
  expect(untaken).toEqual([])
  expect(Object.keys(inputs).filter((name) => !Object.hasOwn(contract, name))).toEqual([])
})

test('the methods that end a session ask for no role', () => {
  for (const name of endsSession) expect(asksForRole(name)).toBe(false)
})

describe('before anyone is signed in', () => {
  test('every method that asks for a role is locked, without a file and with one', async () => {
    const nothing = openTestService()
    const walk = await openWalk()
    try {
      for (const name of names.filter(asksForRole)) {
        expect(await nothing.refused(name, inputs[name])).toEqual({ code: 'LOCKED', reason: 'no_register' })
        expect(await walk.refused(name, inputs[name])).toEqual({ code: 'LOCKED', reason: 'not_signed_in' })
      }
    } finally {
      await nothing.dispose()
      await walk.dispose()
    }
  })
})

/** Why a method was refused to all who may ask it, by name; nobody was answered. */
const refusals = new Map<MethodName, string>()
const answered = new Set<MethodName>()

describe.each([...roles])('%s', (role) => {
  let home: TestService
  beforeAll(async () => {
    home = await openWalk()
    await home.ask('session.signIn', { userName: `walk ${role}`, password: walkPassword })
  })
  afterAll(() => home.dispose())

  test.each(inOrder)('%s', async (name) => {
    const result = await home.service.answer(name, inputs[name])
    if (!mayAsk(role, name)) {
      expect(result).toEqual({ ok: false, error: { code: 'FORBIDDEN', reason: 'role' } })
      return
    }
    if (result.ok) {
      answered.add(name)
      return
    }
    const { code, reason } = result.error
    expect(reason).not.toBe('role')
    expect(['LOCKED', 'UNEXPECTED', 'CORRUPT']).not.toContain(code)
    refusals.set(name, reason === undefined ? code : `${code} ${reason}`)
  })

  test('a forbidden method is forbidden whatever is sent to it', async () => {
    for (const name of names.filter((each) => !mayAsk(role, each))) {
      for (const input of [undefined, null, 'x', { extra: true }]) {
        const result = await home.service.answer(name, input)
        expect(result).toEqual({ ok: false, error: { code: 'FORBIDDEN', reason: 'role' } })
      }
    }
  })

  test('still sits as the same user afterwards', async () => {
    const { user } = await home.ask('register.status', {})
    expect(user).toMatchObject({ role, name: `walk ${role}` })
  })
})

/** What a sample cannot be: the person at the door, a step that is over, a file of a scanner. */
const askForMore: Partial<Record<MethodName, string>> = {
  'documents.remove': 'STALE',
  'duplicates.merge': 'CONFLICT not_same',
  'grants.compute': 'CONFLICT documents_missing',
  'health.save': 'STALE',
  'insurance.answerEnrolment': 'NOT_FOUND child',
  'paymentLists.make': 'CONFLICT nothing_to_list',
  'payments.addLine': 'RULE_BLOCKED',
  'payments.correct': 'CONFLICT already_paid',
  'payments.settle': 'CONFLICT nothing_to_settle',
  'placements.correct': 'RULE_BLOCKED',
  'placements.undoMove': 'NOT_FOUND no_move',
  'register.confirmRecoveryKey': 'CONFLICT not_confirming',
  'register.renewRecoveryKey': 'CONFLICT not_confirming',
  'tariffs.save': 'CONFLICT overlap',
}

test('every method answered somebody, but those that ask for more than a sample can be', () => {
  const never = [...refusals].filter(([name]) => !answered.has(name) && !speaksOfNothing(name))
  expect(Object.fromEntries(never)).toEqual(askForMore)
})

/** Whether the demonstration has no record for the sample to speak of. */
const speaksOfNothing = (name: MethodName) => JSON.stringify(inputs[name] ?? null).includes('"none"')
