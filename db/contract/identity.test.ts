import { verifyIranianNationalId } from '@persian-tools/persian-tools'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  digitsOnly,
  hasEqualDigits,
  isNationalId,
  isPostalCode,
  isSheba,
  normaliseMobile,
  normaliseNationalId,
} from './identity'

describe('national id', () => {
  it.each(['0499370899', '0049990012', '0370000110', '1750000229', '0010350829', '1111111111'])(
    '%s passes',
    (id) => {
      expect(isNationalId(id)).toBe(true)
    },
  )

  it.each(['0499370898', '0684159415', '12345', '', '04993708990', '۰۴۹۹۳۷۰۸۹۹', '049937089a'])(
    '%s fails',
    (id) => {
      expect(isNationalId(id)).toBe(false)
    },
  )

  it('agrees with another library on any ten digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/u), (id) => {
        // That library takes equal digits for wrong and, unless told, unknown places of issue.
        fc.pre(!hasEqualDigits(id))
        expect(isNationalId(id)).toBe(verifyIranianNationalId(id, { checkPrefix: false }))
      }),
      { numRuns: 3000 },
    )
  })

  it('has exactly one right check digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/u), (front) => {
        const right = Array.from('0123456789').filter((digit) => isNationalId(front + digit))
        expect(right).toHaveLength(1)
      }),
    )
  })

  it.each([
    ['۰۴۹۹۳۷۰۸۹۹', '0499370899'],
    ['٠٤٩٩٣٧٠٨٩٩', '0499370899'],
    ['499370899', '0499370899'],
    ['10350829', '0010350829'],
    ['049-937089-9', '0499370899'],
    [' 0499370899\u200F', '0499370899'],
    ['1234567', '1234567'],
    ['نامعلوم', 'نامعلوم'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(normaliseNationalId(typed)).toBe(stored)
  })

  it('is stored the same a second time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d۰-۹ -]{0,14}$/u)), (typed) => {
        const once = normaliseNationalId(typed)
        expect(normaliseNationalId(once)).toBe(once)
      }),
    )
  })
})

describe('account number', () => {
  it.each(['IR820540102680020817909002', 'IR062960000000100324200001'])('%s passes', (sheba) => {
    expect(isSheba(sheba)).toBe(true)
  })

  it.each(['IR820540102680020817909003', 'IR82054010268002081790900', 'ir820540102680020817909002', ''])(
    '%s fails',
    (sheba) => {
      expect(isSheba(sheba)).toBe(false)
    },
  )

  it('notices any one wrong digit', () => {
    const right = 'IR820540102680020817909002'
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), fc.integer({ min: 1, max: 9 }), (place, plus) => {
        const digit = (Number(right[place]) + plus) % 10
        expect(isSheba(right.slice(0, place) + String(digit) + right.slice(place + 1))).toBe(false)
      }),
    )
  })
})

describe('other numbers', () => {
  it.each([
    ['09121234567', '09121234567'],
    ['+98 912 123 4567', '09121234567'],
    ['0098-912-1234567', '09121234567'],
    ['۹۱۲۱۲۳۴۵۶۷', '09121234567'],
    ['02112345678', null],
    ['0912123456', null],
  ])('mobile %s', (typed, stored) => {
    expect(normaliseMobile(typed)).toBe(stored)
  })

  it('a postal code has ten digits and does not begin with 0', () => {
    expect(['1234567890', '0234567890', '123456789', '12345-67890'].map(isPostalCode)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('digitsOnly drops what stands between digits and nothing else', () => {
    expect(digitsOnly('۱۲-۳ ۴')).toBe('1234')
    expect(digitsOnly('12a')).toBeNull()
    expect(digitsOnly('')).toBe('')
  })
})
