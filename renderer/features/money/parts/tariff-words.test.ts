import { describe, expect, it } from 'vitest'
import { agesText, programmeText, spanText } from './tariff-words'

describe('tariffs in words', () => {
  it.each([
    [null, null, 'همه سن‌ها'],
    [0, 12, 'زیر ۱۲ سال'],
    [null, 12, 'زیر ۱۲ سال'],
    [12, 18, '۱۲ تا ۱۸ سال'],
    [18, null, '۱۸ سال و بیشتر'],
  ])('says ages %s to %s', (ageFrom, ageTo, text) => {
    expect(agesText({ ageFrom, ageTo })).toBe(text)
  })

  it('says from when, and to when where it ends', () => {
    expect(spanText({ startsOn: '2024-03-20', endsOn: null })).toBe('از ۱۴۰۳/۰۱/۰۱')
    expect(spanText({ startsOn: '2024-03-20', endsOn: '2025-03-21' })).toBe(
      'از ۱۴۰۳/۰۱/۰۱ تا پیش از ۱۴۰۴/۰۱/۰۱',
    )
  })
})

it('says how a programme is run, with the limit of its condition', () => {
  const text = programmeText({
    name: null,
    basis: 'support',
    payee: 'family',
    proration: 'days',
    rounding: 'nearest',
    roundingUnit: 1000,
    rateDay: 'month_end',
    conditions: ['income_decile', 'permission'],
    decileLimit: 3,
    active: true,
  })
  expect(text).toContain('به نسبت روزها')
  expect(text).toContain('۱٬۰۰۰ ریال')
  expect(text).toContain('دهک ۱ تا ۳')
})
