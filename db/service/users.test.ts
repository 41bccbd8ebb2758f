import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openRegisterFile } from '../register/register-file'
import { tableRows, testBinding } from '../testing/register'
import { director, openTestService, type TestService } from '../testing/service'

let home: TestService
beforeEach(() => {
  home = openTestService()
})
afterEach(() => home.dispose())

const signIn = { password: director.password }
const wrong = { code: 'FORBIDDEN', reason: 'wrong_password' }

test('who signed in, after how many wrong tries, who locked and who changed what is in the audit', async () => {
  await home.create()
  await home.ask('session.lock', { why: 'idle' })
  for (let round = 0; round < 2; round += 1) {
    expect(await home.refused('session.signIn', { password: 'wrong password' })).toEqual(wrong)
  }
  await home.ask('session.signIn', signIn)
  await home.ask('users.create', { name: 'رضا', role: 'viewer', password: 'password of reza' })
  await home.service.close()
  const options = { path: home.path, userName: director.userName, sqliteBinding: testBinding }
  const register = await openRegisterFile({ ...options, password: director.password })
  const rows = await register.query('audit', ({ db }) => tableRows(db, 'audit'))
  await register.close()
  const told = (method: string) =>
    rows.filter((row) => row.method === method).map((row) => JSON.parse(row.changes) as unknown)
  expect(told('session.lock')).toEqual([{ locked: { from: null, to: 'idle' } }])
  expect(told('session.signIn')[0]).toMatchObject({ wrongTriesBefore: { to: 2 } })
  expect(told('users.create')).toMatchObject([{ role: { from: null, to: 'viewer' } }])
  expect(told('register.create')).not.toEqual([])
  const users = new Set(rows.map((row) => row.user_id))
  expect(users.size).toBe(1)
  expect(JSON.stringify(rows)).not.toContain('password of reza')
})

describe('users', () => {
  test('enter under their own names with their own roles', async () => {
    await home.create()
    const { id } = await home.ask('users.create', {
      name: 'رضا',
      role: 'viewer',
      password: 'password of reza',
    })
    expect(
      await home.refused('users.create', { name: ' رضا ', role: 'viewer', password: 'password' }),
    ).toEqual({
      code: 'CONFLICT',
      reason: 'user_exists',
      fields: { name: 'user_exists' },
    })
    expect(await home.ask('users.list', {})).toMatchObject([{ name: 'رضا' }, { name: director.userName }])
    expect((await home.ask('session.lock', { why: 'asked' })).needsUserName).toBe(true)
    expect(await home.refused('session.signIn', { password: 'password of reza' })).toEqual(wrong)
    const status = await home.ask('session.signIn', { userName: 'رضا', password: 'password of reza' })
    expect(status.user).toMatchObject({ id, role: 'viewer' })
    expect(await home.refused('users.list', {})).toEqual({ code: 'FORBIDDEN', reason: 'role' })
  })

  test('are disabled and let in again, never saved over a newer change, and one director stays', async () => {
    await home.create()
    const { id } = await home.ask('users.create', {
      name: 'رضا',
      role: 'viewer',
      password: 'password of reza',
    })
    const change = { id, revision: 1, role: 'viewer', disabled: true } as const
    expect(await home.ask('users.update', change)).toEqual({ revision: 2 })
    expect(await home.refused('users.update', change)).toEqual({ code: 'STALE' })
    const own = (await home.ask('users.list', {})).find(({ role }) => role === 'director')
    const stepDown = { id: own?.id, revision: own?.revision, role: 'viewer', disabled: false }
    expect(await home.refused('users.update', stepDown)).toEqual({
      code: 'CONFLICT',
      reason: 'last_director',
    })
    await home.ask('users.setPassword', { id, password: 'a new password' })
    await home.ask('session.lock', { why: 'asked' })
    const reza = { userName: 'رضا', password: 'a new password' }
    expect(await home.refused('session.signIn', reza)).toEqual(wrong)
    await home.ask('session.signIn', { ...signIn, userName: director.userName })
    await home.ask('users.update', { ...change, revision: 2, disabled: false })
    await home.ask('session.lock', { why: 'asked' })
    expect((await home.ask('session.signIn', reza)).user?.role).toBe('viewer')
  })
})
