import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { asciiDigits, userNameKey } from '../contract/persian'

const NONCE = 12
const TAG = 16

/** Costs of the password derivation; kept in the keyring so that later programs may raise them. */
export interface PasswordCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}
export const passwordCost: PasswordCost = { memoryKiB: 65_536, passes: 3, lanes: 1 }

/** AES-256-GCM: nonce, ciphertext and tag as base64. `bound` is authenticated but not hidden. */
export function seal(key: Uint8Array, secret: Uint8Array, bound: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** Opens what `seal` closed; null when the key, the box or `bound` is another. */
export function unseal(key: Uint8Array, box: string, bound: string): Uint8Array | null {
  const bytes = Buffer.from(box, 'base64')
  if (bytes.length < NONCE + TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()])
  } catch {
    return null
  }
}

/** The key a password stands for (argon2id, the package's default). Digits and letters that two keyboards write differently (۱/1, ي/ی, ك/ک) count as one. */
export async function passwordKey(
  password: string,
  salt: Uint8Array,
  cost: PasswordCost,
): Promise<Uint8Array> {
  const typed = asciiDigits(password.normalize('NFKC')).replace(/[يى]/gu, 'ی').replace(/ك/gu, 'ک')
  return hashRaw(typed, {
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  })
}

/** What stands for a user's name in the keyring. */
export function nameTag(name: string, salt: Uint8Array): string {
  return createHmac('sha256', salt).update(userNameKey(name)).digest('base64')
}

/** A key for one purpose out of the register's key. */
export function purposeKey(registerKey: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', registerKey, new Uint8Array(0), purpose, 32))
}
