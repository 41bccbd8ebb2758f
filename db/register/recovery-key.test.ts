import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { persianDigits } from '../contract/persian'
import { groupsOf, newRecoveryKey, readRecoveryKey, recoveryWrappingKey, tidyGroup } from './recovery-key'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const place = fc.integer({ min: 0, max: 39 })
const at = (key: string, index: number) => index + Math.floor(index / 5)
const swapped = (text: string, a: number, b: number) => {
  const chars = Array.from(text)
  const [first, second] = [chars[a] ?? '', chars[b] ?? '']
  chars[a] = second
  chars[b] = first
  return chars.join('')
}

describe('the recovery key', () => {
  test('is eight groups of five letters, never the same', () => {
    const keys = Array.from({ length: 50 }, newRecoveryKey)
    expect(new Set(keys).size).toBe(50)
    for (const key of keys) {
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/u)
      expect(readRecoveryKey(key)).toBe(key)
    }
  })

  test('is read from lower case, Persian digits, look-alike letters and any spacing', () => {
    const key = newRecoveryKey()
    expect(readRecoveryKey(key.toLowerCase())).toBe(key)
    expect(readRecoveryKey(persianDigits(key))).toBe(key)
    expect(readRecoveryKey(key.replaceAll('-', ' \u200c'))).toBe(key)
    expect(readRecoveryKey(key.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(key)
  })

  test('tells one wrong letter anywhere', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...Array.from(letters)), (index, letter) => {
        const key = newRecoveryKey()
        const spot = at(key, index)
        fc.pre(key[spot] !== letter)
        expect(readRecoveryKey(key.slice(0, spot) + letter + key.slice(spot + 1))).toBeNull()
      }),
    )
  })

  test('tells two neighbours exchanged, and two groups exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 3 }), (group, letter) => {
        const key = newRecoveryKey()
        const spot = group * 6 + letter
        fc.pre(key[spot] !== key[spot + 1])
        expect(readRecoveryKey(swapped(key, spot, spot + 1))).toBeNull()
      }),
    )
    const groups = groupsOf(newRecoveryKey())
    const exchanged = [groups[1], groups[0], ...groups.slice(2)].join('-')
    expect(groups[0] === groups[1] || readRecoveryKey(exchanged) === null).toBe(true)
  })

  test('is refused when letters are missing, too many or strange', () => {
    const key = newRecoveryKey()
    for (const typed of ['', key.slice(1), `${key}0`, key.replace(/^./u, 'U'), 'کلید']) {
      expect(readRecoveryKey(typed)).toBeNull()
    }
  })

  test('wraps with a key that depends on key and salt', () => {
    const [key, salt] = [newRecoveryKey(), new Uint8Array(32).fill(7)]
    const wrapping = recoveryWrappingKey(key, salt)
    expect(wrapping).toHaveLength(32)
    expect(recoveryWrappingKey(key, salt)).toEqual(wrapping)
    expect(recoveryWrappingKey(newRecoveryKey(), salt)).not.toEqual(wrapping)
    expect(recoveryWrappingKey(key, new Uint8Array(32))).not.toEqual(wrapping)
  })

  test('takes a single group as typed', () => {
    expect(tidyGroup(' ab\u200co۱l-')).toBe('AB011')
  })
})
