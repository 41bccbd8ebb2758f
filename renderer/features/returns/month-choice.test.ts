import { describe, expect, it } from 'vitest'
import { readChoice } from './month-choice'

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
