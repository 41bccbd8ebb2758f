import { expect, it } from 'vitest'
import { readNumber } from './number-entry'

it.each([
  ['۱۲', 12],
  ['1,234', 1234],
  ['۱٬۲۳۴', 1234],
  [' ٠٧ ', 7],
  ['', null],
  ['  ', null],
])('reads %s', (typed, number) => {
  expect(readNumber(typed)).toBe(number)
})

it.each(['۱۲.۵', '۱۲٫۵', '12/5', '-3', 'دوازده', '1e3', '1234567890123456'])(
  'takes no number from %s',
  (typed) => {
    expect(readNumber(typed)).toBeUndefined()
  },
)
