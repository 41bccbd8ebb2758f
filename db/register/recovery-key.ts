import { hkdfSync, randomBytes } from 'node:crypto'
import { asciiDigits } from '../contract/persian'

/** 32 letters that nobody reads for another (no I, L, O, U). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 8
const DATA_LETTERS = 4

/** Multiplies by the generator of the field of 32 elements (x⁵ + x² + 1). */
function step(value: number): number {
  const doubled = value << 1
  return doubled > 31 ? doubled ^ 0b100101 : doubled
}

/** The last letter of a group. One wrong letter, two neighbours exchanged, or a group in another's place never fit. */
function checkLetter(group: readonly number[], index: number): number {
  return step(group.reduce((sum, letter) => step(sum) ^ letter, index + 1))
}

/** A new recovery key: 160 random bits as eight groups of five letters, the fifth of each a check letter. */
export function newRecoveryKey(): string {
  const groups = Array.from({ length: GROUPS }, (_, index) => {
    // 256 is a multiple of 32, so every letter is equally likely.
    const data = Array.from(randomBytes(DATA_LETTERS), (byte) => byte & 31)
    return [...data, checkLetter(data, index)].map((value) => LETTERS.charAt(value)).join('')
  })
  return groups.join('-')
}

/** One typed group in its one writing: capitals, ASCII digits, look-alikes as the letter they stand for, nothing else. */
export function tidyGroup(typed: string): string {
  return asciiDigits(typed)
    .toUpperCase()
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
    .replace(/[^0-9A-Z]/gu, '')
}

/** The typed key in its one writing, or null where a check letter tells of a slip (or letters are missing or too many). */
export function readRecoveryKey(typed: string): string | null {
  const letters = tidyGroup(typed)
  const size = DATA_LETTERS + 1
  if (letters.length !== GROUPS * size) return null
  const groups = Array.from({ length: GROUPS }, (_, index) => letters.slice(index * size, (index + 1) * size))
  const fits = groups.every((group, index) => {
    const values = Array.from(group, (letter) => LETTERS.indexOf(letter))
    return !values.includes(-1) && values[DATA_LETTERS] === checkLetter(values.slice(0, DATA_LETTERS), index)
  })
  return fits ? groups.join('-') : null
}

/** The groups of a key in its one writing. */
export function groupsOf(recoveryKey: string): string[] {
  return recoveryKey.split('-')
}

/** The key that wraps the register's key; the recovery key is random, so no slow derivation is needed. `recoveryKey` in its one writing. */
export function recoveryWrappingKey(recoveryKey: string, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', recoveryKey, salt, 'sarpanah recovery key', 32))
}
