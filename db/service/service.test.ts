import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupFolder, keyringPath } from '../register/atomic-file'
import { persianDigits } from '../contract/persian'
import { openRegisterFile } from '../register/register-file'
import { testBinding } from '../testing/register'
import { director, firstCenter, openTestService, type TestService } from '../testing/service'

let home: TestService
let programs: TestService[]

beforeEach(() => {
  home = openTestService()
  programs = []
})
afterEach(async () => {
  for (const program of programs) await program.dispose()
  await home.dispose()
})
const restarted = async () => {
  await home.service.close()
  const program = await home.another()
  programs.push(program)
  return program
}
const signIn = { password: director.password }
const wrong = { code: 'FORBIDDEN', reason: 'wrong_password' }

describe('a new register', () => {
  test('opens after two right groups of its recovery key, and holds its center and director', async () => {
    expect((await home.ask('register.status', {})).state).toBe('none')
    const { recoveryKey } = await home.ask('register.create', {
      path: home.path,
      center: firstCenter,
      ...director,
    })
    const groups = recoveryKey.split('-')
    const text = (index: number) => ({ index, text: persianDigits((groups[index] ?? '').toLowerCase()) })
    expect(await home.ask('register.status', {})).toMatchObject({
      state: 'confirming',
      registerName: 'خانهٔ مهر',
      user: null,
    })
    expect(await home.refused('centers.list', {})).toEqual({ code: 'LOCKED', reason: 'confirming' })
    const confirm = (typed: { index: number; text: string }[]) =>
      home.refused('register.confirmRecoveryKey', { groups: typed })
    expect(await confirm([text(0), { index: 3, text: 'AAAAA' }])).toEqual({
      code: 'INVALID_INPUT',
      fields: { 'groups.1': 'wrong_group' },
    })
    expect((await confirm([text(4), text(4)])).code).toBe('INVALID_INPUT')
    expect((await confirm([text(4)])).code).toBe('INVALID_INPUT')
    await home.ask('register.confirmRecoveryKey', { groups: [text(0), text(7)] })
    expect(await home.ask('register.status', {})).toMatchObject({
      state: 'open',
      fileName: 'home.sarpanah',
      today: '2024-05-26',
      needsUserName: false,
      user: { name: director.userName, role: 'director' },
    })
    expect(await home.ask('centers.list', {})).toMatchObject([{ name: 'خانهٔ مهر', code: '1' }])
  })

  test('closed before that asks again with a new recovery key; the first no longer opens', async () => {
    const { recoveryKey: first } = await home.ask('register.create', {
      path: home.path,
      center: firstCenter,
      ...director,
    })
    const later = await restarted()
    expect((await later.ask('register.open', { path: later.path })).state).toBe('locked')
    expect((await later.ask('session.signIn', signIn)).state).toBe('confirming')
    const { recoveryKey } = await later.ask('register.renewRecoveryKey', {})
    const groups = recoveryKey.split('-').map((text, index) => ({ index, text }))
    await later.ask('register.confirmRecoveryKey', { groups })
    await later.ask('session.lock', { why: 'asked' })
    const recover = { userName: director.userName, newPassword: 'new password' }
    expect(await later.refused('session.recover', { ...recover, recoveryKey: first })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'wrong_recovery_key',
    })
    expect((await later.ask('session.recover', { ...recover, recoveryKey })).state).toBe('open')
  })

  test('never takes the place of a file, and leaves nothing when it cannot be made', async () => {
    writeFileSync(home.path, 'a letter')
    const create = { path: home.path, center: firstCenter, ...director }
    expect(await home.refused('register.create', create)).toEqual({
      code: 'CONFLICT',
      reason: 'file_exists',
    })
    expect(readFileSync(home.path, 'utf8')).toBe('a letter')
    rmSync(home.path)
    // A folder where SQLite must put the file makes the making fail half-way.
    mkdirSync(`${home.path}.making`)
    expect(await home.refused('register.create', create)).toHaveProperty('code')
    expect(existsSync(home.path)).toBe(false)
    expect(existsSync(keyringPath(home.path))).toBe(false)
  })

  test.runIf(process.platform === 'linux')(
    'in a folder nobody may write to is refused in words',
    async () => {
      expect(
        await home.refused('register.create', {
          path: '/sys/home.sarpanah',
          center: firstCenter,
          ...director,
        }),
      ).toEqual({ code: 'CONFLICT', reason: 'read_only_folder' })
    },
  )
})

describe('opening', () => {
  test('names what is wrong with a file and changes none of it', async () => {
    const open = (path: string) => home.refused('register.open', { path })
    const at = (name: string, content: string | Uint8Array) => {
      const path = join(home.folder, name)
      writeFileSync(path, content)
      return path
    }
    expect(await open(join(home.folder, 'gone.sarpanah'))).toEqual({ code: 'NOT_FOUND', reason: 'no_file' })
    const other = { code: 'CORRUPT', reason: 'not_a_register' }
    expect(await open(at('text.sarpanah', 'نامه'))).toEqual(other)
    expect(await open(at('long.sarpanah', 'نامه '.repeat(4096)))).toEqual(other)
    expect(await open(at('empty.sarpanah', ''))).toEqual(other)
    expect(
      await open(at('plain.sarpanah', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]))),
    ).toEqual(other)
    expect(await open(at('alone.sarpanah', randomBytes(8192)))).toEqual({
      code: 'NOT_FOUND',
      reason: 'no_keyring',
    })
    expect(readFileSync(join(home.folder, 'text.sarpanah'), 'utf8')).toBe('نامه')
  })

  test('a register without its keyring, with another’s, or of a newer program', async () => {
    await home.create()
    await home.ask('register.close', {})
    const keyring = readFileSync(keyringPath(home.path), 'utf8')
    rmSync(keyringPath(home.path))
    const open = { path: home.path }
    expect(await home.refused('register.open', open)).toEqual({ code: 'NOT_FOUND', reason: 'no_keyring' })
    writeFileSync(keyringPath(home.path), keyring.replace(/"schemaVersion": \d+/u, '"schemaVersion": 99'))
    expect(await home.refused('register.open', open)).toEqual({ code: 'CONFLICT', reason: 'newer_register' })
    writeFileSync(keyringPath(home.path), keyring)
    const page = readFileSync(home.path)
    writeFileSync(home.path, randomBytes(page.length))
    await home.ask('register.open', open)
    expect((await home.refused('session.signIn', signIn)).code).toBe('CORRUPT')
    writeFileSync(home.path, page)
    expect((await home.ask('session.signIn', signIn)).state).toBe('open')
  })

  test('is for one program at a time', async () => {
    await home.create()
    const other = await home.another()
    programs.push(other)
    const open = { path: home.path }
    expect(await other.refused('register.open', open)).toEqual({ code: 'BUSY', reason: 'open_elsewhere' })
    await home.ask('register.close', {})
    expect((await other.ask('register.open', open)).state).toBe('locked')
  })

  test('another file lets go of the first, and a bad one does not', async () => {
    await home.create()
    expect((await home.refused('register.open', { path: join(home.folder, 'gone') })).code).toBe('NOT_FOUND')
    expect((await home.ask('register.status', {})).state).toBe('open')
    expect((await home.ask('register.open', { path: home.path })).state).toBe('locked')
  })
})

describe('signing in', () => {
  test('finds everything after a restart; a wrong password opens nothing', async () => {
    await home.create()
    const later = await restarted()
    await later.ask('register.open', { path: later.path })
    expect(await later.refused('session.signIn', { password: 'wrong password' })).toEqual(wrong)
    expect(await later.refused('centers.list', {})).toEqual({ code: 'LOCKED', reason: 'not_signed_in' })
    expect((await later.ask('session.signIn', signIn)).state).toBe('open')
    expect(await later.ask('centers.list', {})).toHaveLength(1)
  })

  test('after five wrong passwords waits longer and longer, also over a restart, also under unknown names', async () => {
    await home.create()
    await home.ask('session.lock', { why: 'asked' })
    const bad = { password: 'wrong password' }
    for (let round = 0; round < 4; round += 1)
      expect(await home.refused('session.signIn', bad)).toEqual(wrong)
    const until = (seconds: number) =>
      new Date(Date.parse('2024-05-26T08:00:00.000Z') + seconds * 1000).toISOString()
    expect(await home.refused('session.signIn', bad)).toEqual({ ...wrong, retryAt: until(30) })
    expect((await home.ask('register.status', {})).retryAt).toBe(until(30))
    const later = await restarted()
    expect((await later.ask('register.open', { path: later.path })).retryAt).toBe(until(30))
    // Not even the right one while the delay runs.
    expect(await later.refused('session.signIn', signIn)).toEqual({ ...wrong, retryAt: until(30) })
    later.wait(31)
    expect(await later.refused('session.signIn', bad)).toEqual({ ...wrong, retryAt: until(31 + 60) })
    later.wait(61)
    expect((await later.ask('session.signIn', signIn)).state).toBe('open')
    await later.ask('session.lock', { why: 'asked' })
    expect(await later.refused('session.signIn', bad)).toEqual(wrong)
    for (let round = 0; round < 4; round += 1) {
      expect(await later.refused('session.signIn', { userName: `کس ${round}`, ...bad })).toEqual(wrong)
    }
    expect(await later.refused('session.signIn', { userName: 'کس دیگر', ...bad })).toHaveProperty('retryAt')
    expect((await later.ask('session.signIn', { ...signIn, userName: director.userName })).state).toBe('open')
  }, 60_000)

  test('by the recovery key gives a new password and audits it', async () => {
    const recoveryKey = await home.create()
    await home.ask('session.lock', { why: 'system' })
    expect((await home.ask('register.status', {})).lockedBecause).toBe('system')
    const recover = { recoveryKey, userName: director.userName, newPassword: 'تازه و بلند' }
    expect(
      await home.refused('session.recover', {
        ...recover,
        recoveryKey: `${recoveryKey.startsWith('X') ? 'Y' : 'X'}${recoveryKey.slice(1)}`,
      }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { recoveryKey: 'wrong_recovery_key' },
    })
    expect(await home.refused('session.recover', { ...recover, userName: 'کس' })).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'no_user',
    })
    expect((await home.ask('session.recover', recover)).user?.name).toBe(director.userName)
    await home.ask('session.lock', { why: 'asked' })
    expect(await home.refused('session.signIn', signIn)).toEqual(wrong)
    expect((await home.ask('session.signIn', { password: 'تازه و بلند' })).state).toBe('open')
  })

  test('one’s own password is changed against the old one', async () => {
    await home.create()
    const change = { oldPassword: 'wrong password', newPassword: 'another password' }
    expect(await home.refused('session.changePassword', change)).toEqual(wrong)
    await home.ask('session.changePassword', { ...change, oldPassword: director.password })
    await home.ask('session.lock', { why: 'asked' })
    expect(await home.refused('session.signIn', signIn)).toEqual(wrong)
    expect((await home.ask('session.signIn', { password: 'another password' })).state).toBe('open')
  })
})

test('a file that only turns out to be a newer program’s when it is opened is refused and left alone', async () => {
  await home.create()
  await home.service.close()
  const options = { path: home.path, password: director.password, sqliteBinding: testBinding }
  const register = await openRegisterFile(options)
  await sql`PRAGMA user_version=99`.execute(register.db)
  await register.close()
  const before = readFileSync(home.path)
  const later = await restarted()
  await later.ask('register.open', { path: home.path })
  const newer = { code: 'CONFLICT', reason: 'newer_register' }
  expect(await later.refused('session.signIn', signIn)).toEqual(newer)
  expect((await later.ask('register.status', {})).state).toBe('locked')
  await later.ask('register.close', {})
  expect(readFileSync(home.path)).toEqual(before)
})

describe('the door', () => {
  test('knows only the contract’s methods and says at which field the input is wrong', async () => {
    await home.create()
    const unknown = { code: 'INVALID_INPUT', reason: 'unknown_method' }
    for (const name of ['', 'children.dropAll', 'constructor', '__proto__', 'toString']) {
      expect(await home.service.answer(name, {})).toEqual({ ok: false, error: unknown })
    }
    expect(await home.refused('users.create', { name: '   ', role: 'king', password: 'short' })).toEqual({
      code: 'INVALID_INPUT',
      fields: { name: 'required', role: 'not_valid', password: 'password_too_short' },
    })
    expect(await home.refused('users.create', { password: 'long enough' })).toMatchObject({
      fields: { name: 'required', role: 'required' },
    })
    expect(await home.refused('users.create', null)).toMatchObject({ code: 'INVALID_INPUT' })
    expect(
      (
        await home.refused('users.create', {
          name: 'م'.repeat(10_000),
          role: 'viewer',
          password: 'long enough',
        })
      ).fields,
    ).toEqual({ name: 'too_long' })
  })

  test('keeps settings and tells when they changed', async () => {
    await home.create()
    const settings = (await home.ask('register.status', {})).settings
    if (settings === null) throw new Error('an open register has settings')
    await home.ask('settings.save', { ...settings, currency: 'toman', idleMinutes: 3 })
    expect((await home.ask('register.status', {})).settings).toMatchObject({
      currency: 'toman',
      idleMinutes: 3,
    })
    expect(home.events).toContainEqual({
      name: 'register.changed',
      detail: {
        changes: [
          { subject: 'register', childId: null },
          { subject: 'settings', childId: null },
        ],
      },
    })
    expect((await home.ask('register.open', { path: home.path })).settings).toBeNull()
    expect((await home.ask('session.signIn', signIn)).settings?.idleMinutes).toBe(3)
  })

  test('locking tells why, waits for what runs and then lets nobody read', async () => {
    await home.create()
    const reading = home.service.answer('centers.list', {})
    await home.ask('session.lock', { why: 'idle' })
    expect((await reading).ok).toBe(true)
    expect(home.events).toContainEqual({ name: 'register.locked', detail: { why: 'idle' } })
    expect(await home.refused('centers.list', {})).toEqual({ code: 'LOCKED', reason: 'not_signed_in' })
  })

  test('closing writes one backup of a sitting, and none when nothing changed', async () => {
    await home.create()
    const backups = () => readdirSync(backupFolder(home.path)).filter((name) => name.endsWith('.sarpanah'))
    await home.ask('session.lock', { why: 'idle' })
    expect(backups()).toHaveLength(1)
    await home.ask('session.signIn', signIn)
    await home.ask('centers.save', { fields: { ...firstCenter, name: 'خانهٔ دوم' } })
    home.wait(60)
    await home.ask('register.close', {})
    expect(backups()).toEqual(['home-20240526T080100Z.sarpanah'])
    await home.ask('register.open', { path: home.path })
    await home.ask('session.signIn', signIn)
    home.wait(60)
    await home.ask('register.close', {})
    expect(backups()).toHaveLength(1)
    await home.ask('register.open', { path: home.path })
    await home.ask('session.signIn', signIn)
    const made = await home.ask('register.backup', {})
    expect(backups()).toContain(made.fileName)
  })
})
