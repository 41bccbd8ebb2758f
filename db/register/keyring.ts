import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { keyringPath, writeWhole } from './atomic-file'
import { attemptsSchema, noAttempts, type Attempts } from './attempts'
import { RegisterError } from '../context/errors'
import { recoveryWrappingKey } from './recovery-key'
import { nameTag, passwordCost, passwordKey, purposeKey, seal, unseal } from './sealed-box'

const VERSION = 1

const userKeySchema = z.strictObject({
  /** The user's key in the register's own table. */
  id: z.string(),
  /** Stands for the folded name, which is nowhere outside the encrypted file. */
  tag: z.string(),
  salt: z.string(),
  /** The register's key, closed by the password's key; of a disabled user closed once more by the register's key. */
  box: z.string(),
  disabled: z.boolean(),
  attempts: attemptsSchema,
})
export type UserKey = z.infer<typeof userKeySchema>

const keyringSchema = z.strictObject({
  format: z.literal('sarpanah-keyring'),
  version: z.literal(VERSION),
  registerId: z.string(),
  /** The register's version, which is unreadable in the encrypted file before sign-in. */
  schemaVersion: z.int().min(1),
  demo: z.boolean(),
  cipher: z.strictObject({ name: z.literal('sqlcipher'), keyBits: z.literal(256) }),
  // Less than the program's own costs is never taken: a changed file must not weaken the next password.
  password: z.strictObject({
    kdf: z.literal('argon2id'),
    memoryKiB: z.int().min(passwordCost.memoryKiB).max(4_194_304),
    passes: z.int().min(passwordCost.passes).max(100),
    lanes: z.int().min(1).max(16),
  }),
  lookupSalt: z.string(),
  users: z.array(userKeySchema),
  /** Wrong tries under names that no user has. */
  unknownNames: attemptsSchema,
  recovery: z.strictObject({
    salt: z.string(),
    box: z.string(),
    confirmed: z.boolean(),
    attempts: attemptsSchema,
  }),
  /** The last audited change that a backup holds. */
  backedUpChange: z.string().nullable(),
})
/** What lies beside the register and lets its users in. Holds no name, no password and no unwrapped key. */
export type Keyring = z.infer<typeof keyringSchema>

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64')
const base64 = (length: number): string => randomBytes(length).toString('base64')

/** A keyring without users, with the recovery key (in its one writing) already wrapped. */
export function newKeyring(options: {
  readonly registerId: string
  readonly schemaVersion: number
  readonly demo: boolean
  readonly registerKey: Uint8Array
  readonly recoveryKey: string
  readonly recoveryConfirmed: boolean
}): Keyring {
  const bare: Keyring = {
    format: 'sarpanah-keyring',
    version: VERSION,
    registerId: options.registerId,
    schemaVersion: options.schemaVersion,
    demo: options.demo,
    cipher: { name: 'sqlcipher', keyBits: 256 },
    password: { kdf: 'argon2id', ...passwordCost },
    lookupSalt: base64(32),
    users: [],
    unknownNames: noAttempts,
    recovery: { salt: '', box: '', confirmed: options.recoveryConfirmed, attempts: noAttempts },
    backedUpChange: null,
  }
  return withRecoveryKey(bare, options.recoveryKey, options.registerKey)
}

/** Reads the keyring beside the register. NOT_FOUND `no_keyring`; CORRUPT `damaged_keyring`; CONFLICT `newer_register`. */
export function readKeyring(registerPath: string): Keyring {
  const path = keyringPath(registerPath)
  if (!existsSync(path)) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_keyring' })
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new RegisterError({ code: 'CORRUPT', reason: 'damaged_keyring' })
    throw error
  }
  const newer = z.object({ format: z.literal('sarpanah-keyring'), version: z.int().gt(VERSION) })
  if (newer.safeParse(content).success)
    throw new RegisterError({ code: 'CONFLICT', reason: 'newer_register' })
  const keyring = keyringSchema.safeParse(content)
  if (!keyring.success) throw new RegisterError({ code: 'CORRUPT', reason: 'damaged_keyring' })
  return keyring.data
}

/** Replaces the keyring beside the register, whole or not at all. */
export function writeKeyring(registerPath: string, keyring: Keyring): void {
  writeWhole(keyringPath(registerPath), `${JSON.stringify(keyring, null, 2)}\n`)
}

/** What a user's box is bound to: no entry can stand in for another, nor under other costs. */
function boundTo(keyring: Keyring, id: string): string {
  const { memoryKiB, passes, lanes } = keyring.password
  return ['sarpanah-user', VERSION, keyring.registerId, id, memoryKiB, passes, lanes].join('|')
}
const recoveryBoundTo = (keyring: Keyring): string =>
  ['sarpanah-recovery', VERSION, keyring.registerId].join('|')
const disabledBoundTo = (keyring: Keyring, id: string): string =>
  ['sarpanah-disabled', VERSION, keyring.registerId, id].join('|')

/** The entry of the user whose name folds to the same. */
export function userKeyByName(keyring: Keyring, name: string): UserKey | undefined {
  const tag = nameTag(name, bytes(keyring.lookupSalt))
  return keyring.users.find((user) => user.tag === tag)
}

/** The entry of the user. */
export function userKeyById(keyring: Keyring, id: string): UserKey | undefined {
  return keyring.users.find((user) => user.id === id)
}

/** With an entry for the user, new or in place of the old one; wrong tries are forgotten. */
export async function withUserKey(
  keyring: Keyring,
  user: {
    readonly id: string
    readonly name: string
    readonly password: string
    readonly disabled?: boolean
  },
  registerKey: Uint8Array,
): Promise<Keyring> {
  const salt = base64(16)
  const key = await passwordKey(user.password, bytes(salt), keyring.password)
  const entry: UserKey = {
    id: user.id,
    tag: nameTag(user.name, bytes(keyring.lookupSalt)),
    salt,
    box: seal(key, registerKey, boundTo(keyring, user.id)),
    disabled: false,
    attempts: noAttempts,
  }
  const others = keyring.users.filter(({ id }) => id !== user.id)
  const changed = { ...keyring, users: [...others, entry] }
  return user.disabled === true ? withDisabled(changed, user.id, true, registerKey) : changed
}

/** With the user shut out (her password alone no longer opens anything) or let in again. */
export function withDisabled(
  keyring: Keyring,
  id: string,
  disabled: boolean,
  registerKey: Uint8Array,
): Keyring {
  const outer = purposeKey(registerKey, 'sarpanah disabled users')
  const bound = disabledBoundTo(keyring, id)
  return withEntry(keyring, id, (entry) => {
    if (entry.disabled === disabled) return entry
    if (disabled) return { ...entry, disabled, box: seal(outer, bytes(entry.box), bound) }
    const box = unseal(outer, entry.box, bound)
    if (box === null) throw new RegisterError({ code: 'CORRUPT', reason: 'damaged_keyring' })
    return { ...entry, disabled, box: Buffer.from(box).toString('base64') }
  })
}

/** With another count of wrong tries for the user. */
export function withAttempts(keyring: Keyring, id: string, attempts: Attempts): Keyring {
  return withEntry(keyring, id, (entry) => ({ ...entry, attempts }))
}

/** Without the entries of users whom the register does not know (left by a step that was cut off). */
export function withOnlyUsers(keyring: Keyring, ids: ReadonlySet<string>): Keyring {
  return { ...keyring, users: keyring.users.filter(({ id }) => ids.has(id)) }
}

function withEntry(keyring: Keyring, id: string, change: (entry: UserKey) => UserKey): Keyring {
  return { ...keyring, users: keyring.users.map((entry) => (entry.id === id ? change(entry) : entry)) }
}

/** The register's key by a user's password; null when the password is wrong, the user is disabled or unknown. An unknown name takes as long as a wrong password. */
export async function keyByPassword(
  keyring: Keyring,
  entry: UserKey | undefined,
  password: string,
): Promise<Uint8Array | null> {
  const key = await passwordKey(password, bytes(entry?.salt ?? keyring.lookupSalt), keyring.password)
  if (entry === undefined || entry.disabled) return null
  return unseal(key, entry.box, boundTo(keyring, entry.id))
}

/** With this recovery key (in its one writing); the one before no longer opens. */
export function withRecoveryKey(keyring: Keyring, recoveryKey: string, registerKey: Uint8Array): Keyring {
  const salt = base64(32)
  const key = recoveryWrappingKey(recoveryKey, bytes(salt))
  const box = seal(key, registerKey, recoveryBoundTo(keyring))
  return { ...keyring, recovery: { ...keyring.recovery, salt, box, attempts: noAttempts } }
}

/** The register's key by the recovery key (in its one writing); null when it is another. */
export function keyByRecoveryKey(keyring: Keyring, recoveryKey: string): Uint8Array | null {
  const key = recoveryWrappingKey(recoveryKey, bytes(keyring.recovery.salt))
  return unseal(key, keyring.recovery.box, recoveryBoundTo(keyring))
}

/** The keyring of a chosen register, in memory and on the disk alike. */
export interface KeptKeyring {
  readonly current: Keyring
  save(next: Keyring): void
}

/** Reads the register's keyring and keeps it. Throws as `readKeyring`. */
export function keepKeyring(registerPath: string): KeptKeyring {
  let current = readKeyring(registerPath)
  return {
    get current() {
      return current
    },
    save(next) {
      if (next === current) return
      writeKeyring(registerPath, next)
      current = next
    },
  }
}
