import { expect, it } from 'vitest'
import { monthBeside, monthsBegun, yearsToChoose } from './months'

const today = '2024-05-26'

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
