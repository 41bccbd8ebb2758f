import { describe, expect, it } from 'vitest'
import { monthBeside, monthsBegun, readChoice, yearsToChoose } from './month-choice'

const today = '2024-05-26'

describe('readChoice', () => {
  it('takes the first center and the month of today where the address names none', () => {
    expect(readChoice({}, ['a', 'b'], today)).toEqual({ centerId: 'a', month: '1403-03', isUnknown: false })
  })

  it('takes the center and month of the address', () => {
    expect(readChoice({ center: 'b', month: '1402-12' }, ['a', 'b'], today)).toEqual({
      centerId: 'b',
      month: '1402-12',
      isUnknown: false,
    })
  })

  it.each([['1403-04'], ['1403-13'], ['خرداد'], [1403], [undefined]])(
    'takes the month of today for %s',
    (month) => {
      expect(readChoice({ month }, ['a'], today).month).toBe('1403-03')
    },
  )

  it('chooses no other center for one that the register does not have', () => {
    expect(readChoice({ center: 'gone' }, ['a'], today)).toMatchObject({ centerId: null, isUnknown: true })
    expect(readChoice({}, [], today)).toMatchObject({ centerId: null, isUnknown: false })
  })
})

it('goes to the months beside and not past the month of today', () => {
  expect(monthBeside('1403-03', -1, today)).toBe('1403-02')
  expect(monthBeside('1403-01', -1, today)).toBe('1402-12')
  expect(monthBeside('1402-12', 1, today)).toBe('1403-01')
  expect(monthBeside('1403-03', 1, today)).toBeNull()
})

it('offers the months that have begun and the years up to this one', () => {
  expect(monthsBegun(1403, today)).toEqual([1, 2, 3])
  expect(monthsBegun(1402, today)).toHaveLength(12)
  const years = yearsToChoose('1340-01', today)
  expect(years[0]).toBe(1403)
  expect(years.at(-1)).toBe(1340)
})
