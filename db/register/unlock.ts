import { afterFailure, noAttempts, refusedUntil, type Attempts } from './attempts'
import { RegisterError } from '../context/errors'
import {
  keyByPassword,
  keyByRecoveryKey,
  userKeyById,
  userKeyByName,
  withAttempts,
  type Keyring,
  type KeptKeyring,
  type UserKey,
} from './keyring'
import { readRecoveryKey } from './recovery-key'

/** The user who opens a demonstration when nobody else is named. */
export const demoDirector = 'director'

function chosenEntry(keyring: Keyring, userName: string | undefined): UserKey | undefined {
  if (userName !== undefined && userName.trim() !== '') return userKeyByName(keyring, userName)
  if (keyring.users.length === 1) return keyring.users[0]
  return keyring.demo ? userKeyByName(keyring, demoDirector) : undefined
}

const attemptsOf = (keyring: Keyring, entry: UserKey | undefined): Attempts =>
  entry?.attempts ?? keyring.unknownNames

function countAttempts(keyring: Keyring, entry: UserKey | undefined, attempts: Attempts): Keyring {
  return entry === undefined
    ? { ...keyring, unknownNames: attempts }
    : withAttempts(keyring, entry.id, attempts)
}

function wrong(reason: string, retryAt: string | null): RegisterError {
  return new RegisterError({ code: 'FORBIDDEN', reason, ...(retryAt === null ? {} : { retryAt }) })
}

/** Until when the register's only user is refused, ISO; null with several users or when no delay runs. */
export function knownDelay(keyring: Keyring, now: Date): string | null {
  const [only, other] = keyring.users
  return only === undefined || other !== undefined ? null : refusedUntil(only.attempts, now)
}

/**
 * The register's key by name and password. The name may be left out with one user or in a demonstration.
 * FORBIDDEN `wrong_password` (unknown and disabled users alike), with `retryAt` while a delay runs; wrong tries are counted on the disk.
 */
export async function unlockByPassword(
  keyring: KeptKeyring,
  userName: string | undefined,
  password: string,
  now: Date,
): Promise<{ key: Uint8Array; userId: string; failed: number }> {
  const entry = chosenEntry(keyring.current, userName)
  const attempts = attemptsOf(keyring.current, entry)
  const refused = refusedUntil(attempts, now)
  if (refused !== null) throw wrong('wrong_password', refused)
  const key = await keyByPassword(keyring.current, entry, password)
  if (key === null || entry === undefined) {
    const counted = afterFailure(attempts, now)
    keyring.save(countAttempts(keyring.current, entry, counted))
    throw wrong('wrong_password', counted.retryAt)
  }
  if (attempts.failed > 0) keyring.save(withAttempts(keyring.current, entry.id, noAttempts))
  return { key, userId: entry.id, failed: attempts.failed }
}

/** Checks a signed-in user's password once more, counted like a sign-in. FORBIDDEN `wrong_password`. */
export async function provePassword(
  keyring: KeptKeyring,
  userId: string,
  password: string,
  now: Date,
): Promise<void> {
  const entry = userKeyById(keyring.current, userId)
  const attempts = attemptsOf(keyring.current, entry)
  const refused = refusedUntil(attempts, now)
  if (refused !== null) throw wrong('wrong_password', refused)
  if ((await keyByPassword(keyring.current, entry, password)) !== null) return
  const counted = afterFailure(attempts, now)
  keyring.save(countAttempts(keyring.current, entry, counted))
  throw wrong('wrong_password', counted.retryAt)
}

/** The register's key by the recovery key. INVALID_INPUT for a slip that a check letter tells; FORBIDDEN `wrong_recovery_key`, counted like a password. */
export function unlockByRecoveryKey(keyring: KeptKeyring, typed: string, now: Date): Uint8Array {
  const recoveryKey = readRecoveryKey(typed)
  if (recoveryKey === null) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { recoveryKey: 'wrong_recovery_key' } })
  }
  const { recovery } = keyring.current
  const refused = refusedUntil(recovery.attempts, now)
  if (refused !== null) throw wrong('wrong_recovery_key', refused)
  const key = keyByRecoveryKey(keyring.current, recoveryKey)
  if (key === null) {
    const attempts = afterFailure(recovery.attempts, now)
    keyring.save({ ...keyring.current, recovery: { ...recovery, attempts } })
    throw wrong('wrong_recovery_key', attempts.retryAt)
  }
  return key
}
