import { describe, expect, it } from 'vitest'
import { ageOn, toIso, type JalaliDate } from '../contract/jalali'
import { latestBirth, previousPeriod, reportDays } from './days'

type Day = readonly [year: number, month: number, day: number]
const iso = (...[year, month, day]: Day): string => {
  const date: JalaliDate = { year, month, day }
  const found = toIso(date)
  if (found === null) throw new Error('no such day')
  return found
}

describe('the days of a report', () => {
  it('follow from the period and, where it is said, from the date of reference', () => {
    const days = reportDays({ from: iso(1403, 3, 1), to: iso(1403, 3, 6) }, iso(1402, 2, 10))
    expect(days.dayBefore).toBe(iso(1403, 2, 31))
    expect(days.yearToDate).toEqual({ from: iso(1403, 1, 1), to: iso(1403, 3, 6) })
    expect(days.lastFullYear).toEqual({ from: iso(1401, 1, 1), to: iso(1401, 12, 29) })
    expect(days.lastTenYears).toEqual({ from: iso(1392, 2, 11), to: iso(1402, 2, 10) })
  })

  it('take the last day of the period as date of reference', () => {
    const days = reportDays({ from: iso(1403, 12, 1), to: iso(1403, 12, 30) })
    expect(days.asOf).toBe('2025-03-20')
    expect(days.lastFullYear).toEqual({ from: iso(1402, 1, 1), to: iso(1402, 12, 29) })
    // Ten years before 30 Esfand 1403 is 29 Esfand 1393, which is not inside.
    expect(days.lastTenYears.from).toBe(iso(1394, 1, 1))
    expect(days.yearToDate.from).toBe(iso(1403, 1, 1))
  })
})

describe('the period just before', () => {
  it.each<readonly [string, Day, Day, Day, Day]>([
    ['a month', [1403, 3, 1], [1403, 3, 31], [1403, 2, 1], [1403, 2, 31]],
    ['the first month of a year', [1404, 1, 1], [1404, 1, 31], [1403, 12, 1], [1403, 12, 30]],
    ['half a year', [1403, 7, 1], [1403, 12, 30], [1403, 1, 1], [1403, 6, 31]],
    ['a leap year', [1403, 1, 1], [1403, 12, 30], [1402, 1, 1], [1402, 12, 29]],
    ['some days', [1403, 3, 1], [1403, 3, 6], [1403, 2, 26], [1403, 2, 31]],
    ['29 days of a leap Esfand', [1403, 12, 1], [1403, 12, 29], [1403, 11, 2], [1403, 11, 30]],
    ['one day', [1403, 1, 1], [1403, 1, 1], [1402, 12, 29], [1402, 12, 29]],
  ])('of %s', (_name, from, to, wantedFrom, wantedTo) => {
    expect(previousPeriod({ from: iso(...from), to: iso(...to) })).toEqual({
      from: iso(...wantedFrom),
      to: iso(...wantedTo),
    })
  })
})

describe('the latest birth date of an age', () => {
  it('counts a birthday on 30 Esfand on the 29th of a common year', () => {
    const born = iso(1399, 12, 30)
    expect(latestBirth(iso(1402, 12, 29), 3)).toBe(born)
    expect(latestBirth(iso(1402, 12, 28), 3) < born).toBe(true)
    expect(ageOn(born, iso(1402, 12, 29))?.years).toBe(3)
    expect(ageOn(born, iso(1402, 12, 28))?.years).toBe(2)
  })

  it('is before everybody for an age nobody reaches', () => {
    expect(latestBirth('2024-05-26', 999) < '1000-01-01').toBe(true)
  })
})
