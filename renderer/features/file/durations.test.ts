import { describe, expect, it } from 'vitest'
import { durationText } from './durations'

describe('how long a spell is', () => {
  it.each([
    ['2024-03-20', '2024-03-20', 'کمتر از یک روز'],
    ['2024-03-20', '2024-03-21', '۱ روز'],
    // 1403/01/01 to 1403/02/01: a month of 31 days.
    ['2024-03-20', '2024-04-20', '۱ ماه'],
    // 1402/03/06 to 1403/03/06
    ['2023-05-27', '2024-05-26', '۱ سال'],
    // 1400/01/15 to 1403/03/06
    ['2021-04-04', '2024-05-26', '۳ سال و ۱ ماه'],
  ])('%s to %s is %s', (from, to, words) => {
    expect(durationText(from, to)).toBe(words)
  })

  it('is nothing when it runs backwards', () => {
    expect(durationText('2024-05-26', '2024-05-25')).toBeNull()
  })
})
