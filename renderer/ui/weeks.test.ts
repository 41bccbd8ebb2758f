import { describe, expect, it } from 'vitest'
import { formatJalali } from '../../db/contract/jalali'
import { weekColumn, weeksOf } from './weeks'

describe('the weeks of a Jalali month', () => {
  it('begins on Saturday', () => {
    // 1403/03/06 was a Sunday.
    expect(weekColumn('2024-05-26')).toBe(1)
    const [first] = weeksOf('1403-03')
    // 1 Khordad 1403 was a Tuesday.
    expect(first?.slice(0, 3)).toEqual([null, null, null])
    expect(formatJalali(first?.[3] ?? '')).toBe('۱۴۰۳/۰۳/۰۱')
  })

  it.each([
    ['1403-12', 30],
    ['1404-12', 29],
    ['1403-06', 31],
  ])('holds every day of %s once', (month, days) => {
    const all = weeksOf(month).flat()
    expect(all.filter((day) => day !== null)).toHaveLength(days)
    expect(new Set(all.filter((day) => day !== null)).size).toBe(days)
    expect(all.length % 7).toBe(0)
  })
})
