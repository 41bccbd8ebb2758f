import { hash } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyringPath } from './atomic-file'
import { RegisterError } from '../context/errors'
import {
  keyByPassword,
  keyByRecoveryKey,
  newKeyring,
  readKeyring,
  userKeyById,
  userKeyByName,
  withDisabled,
  withRecoveryKey,
  withUserKey,
  writeKeyring,
  type Keyring,
} from './keyring'
import { newRecoveryKey } from './recovery-key'
import { passwordKey, seal, unseal } from './sealed-box'
import { testFolder } from '../testing/register'

const registerKey = randomBytes(32)
const recoveryKey = newRecoveryKey()
let folder: ReturnType<typeof testFolder>
let path: string

beforeEach(() => {
  folder = testFolder()
  path = join(folder.folder, 'home.sarpanah')
})
afterEach(() => folder.dispose())

function bareKeyring(): Keyring {
  return newKeyring({
    registerId: 'register-1',
    schemaVersion: 1,
    demo: false,
    registerKey,
    recoveryKey,
    recoveryConfirmed: false,
  })
}
const mina = { id: 'user-1', name: 'مینا رستگار', password: 'گذرواژهٔ بلند ۱۲' }
const reza = { id: 'user-2', name: 'رضا', password: 'another password' }

let made: Promise<Keyring> | undefined
/** Keyrings never change in place, so one serves every test. */
async function twoUsers(): Promise<Keyring> {
  made ??= withUserKey(bareKeyring(), mina, registerKey).then((one) => withUserKey(one, reza, registerKey))
  return made
}
const fault = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error instanceof RegisterError ? error.failure : error
  }
  return undefined
}

describe('the keyring', () => {
  test('gives each user the register’s key for her own password, also after a round trip over the disk', async () => {
    writeKeyring(path, await twoUsers())
    const keyring = readKeyring(path)
    for (const user of [mina, reza]) {
      const entry = userKeyByName(keyring, user.name)
      expect(entry?.id).toBe(user.id)
      expect(await keyByPassword(keyring, entry, user.password)).toEqual(registerKey)
    }
    expect(await keyByPassword(keyring, userKeyById(keyring, mina.id), reza.password)).toBeNull()
    expect(await keyByPassword(keyring, undefined, mina.password)).toBeNull()
    expect(readdirSync(folder.folder)).toEqual(['home.sarpanah.keyring'])
  })

  test('knows a name and a password however the keyboard writes them', async () => {
    const keyring = await twoUsers()
    const entry = userKeyByName(keyring, '  مينا‌رستگار ')
    expect(entry?.id).toBe(mina.id)
    expect(await keyByPassword(keyring, entry, 'گذرواژهٔ بلند 12')).toEqual(registerKey)
    expect(userKeyByName(keyring, 'مینا')).toBeUndefined()
  })

  test('opens by the recovery key, and after a new one only by that', () => {
    const keyring = bareKeyring()
    expect(keyByRecoveryKey(keyring, recoveryKey)).toEqual(registerKey)
    const renewed = newRecoveryKey()
    const changed = withRecoveryKey(keyring, renewed, registerKey)
    expect(keyByRecoveryKey(changed, renewed)).toEqual(registerKey)
    expect(keyByRecoveryKey(changed, recoveryKey)).toBeNull()
  })

  test('a disabled user’s password opens nothing until she is let in again', async () => {
    const keyring = withDisabled(await twoUsers(), reza.id, true, registerKey)
    expect(await keyByPassword(keyring, userKeyById(keyring, reza.id), reza.password)).toBeNull()
    // Not even when the mark is taken off the file by hand.
    const entry = userKeyById(keyring, reza.id)
    const forged = entry === undefined ? undefined : { ...entry, disabled: false }
    expect(await keyByPassword(keyring, forged, reza.password)).toBeNull()
    const enabled = withDisabled(keyring, reza.id, false, registerKey)
    expect(await keyByPassword(enabled, userKeyById(enabled, reza.id), reza.password)).toEqual(registerKey)
  })

  test('no entry stands in for another, and none for another register or weaker costs', async () => {
    const keyring = await twoUsers()
    const [first, second] = keyring.users
    if (first === undefined || second === undefined) throw new Error('two users were added')
    const exchanged = { ...first, box: second.box, salt: second.salt }
    expect(await keyByPassword(keyring, exchanged, reza.password)).toBeNull()
    expect(await keyByPassword({ ...keyring, registerId: 'other' }, first, mina.password)).toBeNull()
    const cheaper = { ...keyring, password: { ...keyring.password, passes: 4 } }
    expect(await keyByPassword(cheaper, first, mina.password)).toBeNull()
    expect(keyByRecoveryKey({ ...keyring, registerId: 'other' }, recoveryKey)).toBeNull()
  })

  test('a changed byte in any box is refused', async () => {
    const keyring = await twoUsers()
    const entry = userKeyById(keyring, mina.id)
    const bytes = Buffer.from(entry?.box ?? '', 'base64')
    for (const spot of [0, 15, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(spot) ^ 1, spot)
      const forged = entry === undefined ? undefined : { ...entry, box: changed.toString('base64') }
      expect(await keyByPassword(keyring, forged, mina.password)).toBeNull()
    }
  })

  test('holds no name, no password and no key in the clear', async () => {
    writeKeyring(path, await twoUsers())
    const text = readFileSync(keyringPath(path), 'utf8')
    const { password } = readKeyring(path)
    expect(password).toEqual({ kdf: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 })
    for (const secret of [mina.name, reza.name, 'مینا', mina.password, reza.password, recoveryKey]) {
      expect(text).not.toContain(secret)
    }
    expect(text).not.toContain(registerKey.toString('base64'))
    expect(text).not.toContain(registerKey.toString('hex'))
  })

  test('a missing, a damaged, a weakened and a newer keyring are each named', async () => {
    expect(fault(() => readKeyring(path))).toEqual({ code: 'NOT_FOUND', reason: 'no_keyring' })
    const good = await twoUsers()
    const damaged = { code: 'CORRUPT', reason: 'damaged_keyring' }
    const write = (content: unknown) =>
      writeFileSync(keyringPath(path), typeof content === 'string' ? content : JSON.stringify(content))
    write('{"format":')
    expect(fault(() => readKeyring(path))).toEqual(damaged)
    write({ ...good, users: 'none' })
    expect(fault(() => readKeyring(path))).toEqual(damaged)
    write({ ...good, password: { ...good.password, memoryKiB: 8 } })
    expect(fault(() => readKeyring(path))).toEqual(damaged)
    write({ format: 'sarpanah-keyring', version: 2, whatever: true })
    expect(fault(() => readKeyring(path))).toEqual({ code: 'CONFLICT', reason: 'newer_register' })
  })
})

describe('the sealed box', () => {
  test('opens only with its key and what it is bound to', () => {
    const [key, secret] = [randomBytes(32), randomBytes(32)]
    const box = seal(key, secret, 'a')
    expect(unseal(key, box, 'a')).toEqual(secret)
    expect(unseal(key, box, 'b')).toBeNull()
    expect(unseal(randomBytes(32), box, 'a')).toBeNull()
    expect(unseal(key, 'AAAA', 'a')).toBeNull()
    expect(seal(key, secret, 'a')).not.toBe(box)
  })

  test('derives by argon2id with the stated costs', async () => {
    const salt = Buffer.alloc(16, 3)
    const written = await hash('secret', {
      memoryCost: 65_536,
      timeCost: 3,
      parallelism: 1,
      outputLen: 32,
      salt,
    })
    const [, kind, , costs, , sum] = written.split('$')
    expect([kind, costs]).toEqual(['argon2id', 'm=65536,t=3,p=1'])
    const key = await passwordKey('secret', salt, { memoryKiB: 65_536, passes: 3, lanes: 1 })
    expect(Buffer.from(key).toString('base64').replace(/=+$/u, '')).toBe(sum)
  })
})
