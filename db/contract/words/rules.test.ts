import { describe, expect, it } from 'vitest'
import { ruleCodes } from '../findings'
import { ruleSentence, ruleTitle } from './rules'

describe.each(ruleCodes)('words of %s', (rule) => {
  const bare = ruleSentence({ rule, details: {} })

  it('say what is wrong and what to do, even without details', () => {
    expect(ruleTitle(rule)).toMatch(/^\p{Script=Arabic}/u)
    expect(ruleTitle(rule).length).toBeLessThan(50)
    expect(bare).toMatch(/^\p{Script=Arabic}.+[.]$/u)
    expect(bare).not.toMatch(/undefined|null|NaN| {2}|«»/u)
  })

  it('hold no Latin letter, no ASCII digit and no Arabic letter that Persian does not use', () => {
    expect(bare + ruleTitle(rule)).not.toMatch(/[A-Za-z0-9يكى]/u)
  })
})

describe('details in the sentences', () => {
  it('turn dates into Jalali and digits into Persian', () => {
    expect(
      ruleSentence({ rule: 'W12', details: { from: '2024-05-26', to: '2024-06-07', days: 12 } }),
    ).toContain('۱۲ روز فاصله است، از ۱۴۰۳/۰۳/۰۶ تا ۱۴۰۳/۰۳/۱۸')
  })

  it('name the kinds of a refused move', () => {
    expect(ruleSentence({ rule: 'B19', details: { from: 'adopted', to: 'kinship' } })).toBe(
      'پس از «فرزندخواندگی» نمی‌تواند «نزد بستگان» بیاید. نوع یا ترتیب دوره‌ها را درست کنید.',
    )
  })

  it('name the missing fields', () => {
    expect(ruleSentence({ rule: 'B01', details: { missing: 'sex fileNumber' } })).toBe(
      'این‌ها را بنویسید: جنسیت، شماره پرونده.',
    )
  })

  it('leave out what is no date', () => {
    expect(ruleSentence({ rule: 'B15', details: { day: '2024-13-01' } })).toBe(
      'تاریخ هنوز نرسیده است. تاریخی تا امروز بنویسید.',
    )
  })
})
