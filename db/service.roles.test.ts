import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type MethodName } from './contract/contract'
import { roles, type Role } from './contract/method'
import { director, openTestService, type TestService } from './testing-service'

const names = Object.keys(contract) as MethodName[]
const password = 'password of them all'
const settings = { ageBands: [{ code: '0+', from: 0, to: null }], currency: 'rial', idleMinutes: 10 }
const range = { kind: 'province', from: '2024-04-20', to: '2024-05-20' }

/** An input each method takes, so that nothing but the role stands between the caller and the register. Records it names need not exist. */
const inputs: Readonly<Record<string, unknown>> = {
  'users.create': { name: 'نام تازه', role: 'viewer', password },
  'users.update': { id: 'none', revision: 1, role: 'viewer', disabled: false },
  'users.setPassword': { id: 'none', password },
  'session.changePassword': { oldPassword: 'not hers at all', newPassword: password },
  'settings.save': settings,
  'reports.figures': range,
  'reports.behind': { request: range, code: 'centers.total' },
  'returns.open': { centerId: 'none', month: '1403-02' },
  'returns.sign': { centerId: 'none', month: '1403-02' },
}
const inputOf = (name: MethodName): unknown => inputs[name] ?? {}
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

async function codeOf(home: TestService, name: MethodName): Promise<string> {
  const result = await home.service.answer(name, inputOf(name))
  if (result.ok) return 'OK'
  return result.error.reason === 'role' ? 'FORBIDDEN role' : result.error.code
}

describe('before anyone is signed in', () => {
  let home: TestService
  beforeAll(async () => {
    home = openTestService()
  })
  afterAll(() => home.dispose())

  test.each(names.filter((name) => contract[name].roles !== 'anyone'))(
    'without a file %s is locked',
    async (name) => {
      expect(await home.refused(name, inputOf(name))).toEqual({ code: 'LOCKED', reason: 'no_register' })
    },
  )

  test('with a file that nobody is signed in to, every one of them is locked', async () => {
    await home.create()
    await home.ask('session.lock', { why: 'asked' })
    for (const name of names.filter((each) => contract[each].roles !== 'anyone')) {
      expect(await home.refused(name, inputOf(name))).toEqual({ code: 'LOCKED', reason: 'not_signed_in' })
    }
  })
})

describe.each([...roles])('%s', (role: Role) => {
  let home: TestService
  beforeAll(async () => {
    home = openTestService()
    await home.create()
    if (role === 'director') return
    await home.ask('users.create', { name: role, role, password })
    await home.ask('session.lock', { why: 'asked' })
    await home.ask('session.signIn', { userName: role, password })
  })
  afterAll(() => home.dispose())

  test.each(names.filter((name) => !endsSession.has(name)))('%s', async (name) => {
    const access = contract[name].roles as string | readonly string[]
    const allowed = access === 'anyone' || access.includes(role)
    const code = await codeOf(home, name)
    if (allowed) {
      expect(code).not.toBe('FORBIDDEN role')
      expect(code).not.toBe('LOCKED')
      expect(code).not.toBe('UNEXPECTED')
    } else {
      expect(code).toBe('FORBIDDEN role')
    }
  })

  test('the methods that end a session ask for no role', () => {
    for (const name of endsSession) expect(contract[name].roles).toBe('anyone')
  })

  test('a forbidden method is forbidden whatever is sent to it', async () => {
    for (const name of names) {
      const access = contract[name].roles as string | readonly string[]
      if (access === 'anyone' || access.includes(role)) continue
      for (const input of [undefined, null, 'x', { extra: true }]) {
        const result = await home.service.answer(name, input)
        expect(result).toEqual({ ok: false, error: { code: 'FORBIDDEN', reason: 'role' } })
      }
    }
  })

  test('still sits as the same user afterwards', async () => {
    const { user } = await home.ask('register.status', {})
    expect(user).toMatchObject({ role, name: role === 'director' ? director.userName : role })
  })
})
