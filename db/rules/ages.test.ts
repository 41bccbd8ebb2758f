import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, ageOn } from '../contract/jalali'
import { yearsBetween } from './ages'

it('counts as ageOn counts, birthdays and 30 Esfand included', () => {
  const birth = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1921-03-21', days))
  fc.assert(
    fc.property(
      birth,
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: -3, max: 3 }),
      (born, years, off) => {
        const near = addDays(
          `${String(Number(born.slice(0, 4)) + years)}${born.slice(4, 8)}01`,
          Number(born.slice(8)) + off,
        )
        expect(yearsBetween(born, near)).toBe(ageOn(born, near)?.years ?? null)
      },
    ),
    { numRuns: 3000 },
  )
  // Born on 30 Esfand 1399, a leap year: the birthday of common years is 29 Esfand.
  expect(yearsBetween('2021-03-20', '2022-03-19')).toBe(0)
  expect(yearsBetween('2021-03-20', '2022-03-20')).toBe(1)
})
