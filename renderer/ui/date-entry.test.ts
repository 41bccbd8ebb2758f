import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatJalali, toIso, toJalali } from '../../db/contract/jalali'
import { dateText, readDate, selectionOf, stepAtCaret, stepDate, stepOfKey } from './date-entry'

const written = '۱۴۰۳/۰۳/۰۶'
const day = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => new Date(Date.UTC(1921, 2, 21) + days * 86_400_000).toISOString().slice(0, 10))

describe('what a typed date becomes', () => {
  it.each(['۱۴۰۳/۳/۶', '1403/3/6', '14030306', '۶ خرداد ۱۴۰۳', ' ۱۴۰۳-۰۳-۰۶ ', '\u200f1403/03/06\u200e'])(
    'takes %s',
    (typed) => {
      expect(readDate(typed)).toEqual({ iso: '2024-05-26', fault: null, offer: null })
    },
  )

  it('offers the Jalali day of a Gregorian date and takes nothing', () => {
    expect(readDate('2024/05/26')).toEqual({ iso: null, fault: 'gregorian_date', offer: '2024-05-26' })
  })

  it.each(['1404/12/30', '۱۴۰۳/۱۳/۰۱', '1403/07/31', '2023/02/29'])(
    'refuses %s, which is no day',
    (typed) => {
      expect(readDate(typed)).toEqual({ iso: null, fault: 'impossible_date', offer: null })
    },
  )

  it.each(['1403', '1403/3', 'دیروز', '۱۴۰۳/۳/ف'])('cannot read %s', (typed) => {
    expect(readDate(typed).fault).toBe('not_a_date')
  })

  it('takes an empty text as no date', () => {
    expect(readDate('  ')).toEqual({ iso: null, fault: null, offer: null })
  })

  it('reads back what it writes', () => {
    fc.assert(fc.property(day, (iso) => readDate(dateText(iso)).iso === iso))
  })
})

describe('steps by key', () => {
  it.each([
    [0, 'year'],
    [4, 'year'],
    [5, 'month'],
    [7, 'month'],
    [8, 'day'],
    [10, 'day'],
  ])('finds the part at caret %i', (caret, step) => {
    expect(stepAtCaret(written, caret)).toBe(step)
  })

  it('steps the day in a text that is written otherwise', () => {
    expect(stepAtCaret('۶ خرداد ۱۴۰۳', 0)).toBe('day')
    expect(stepAtCaret('06/03/1403', 0)).toBe('day')
  })

  it('knows its keys and leaves others alone', () => {
    expect(stepOfKey('ArrowUp', false, written, 10)).toEqual({ step: 'day', by: 1 })
    expect(stepOfKey('ArrowDown', false, written, 2)).toEqual({ step: 'year', by: -1 })
    expect(stepOfKey('PageUp', false, written, 10)).toEqual({ step: 'month', by: 1 })
    expect(stepOfKey('PageDown', true, written, 10)).toEqual({ step: 'year', by: -1 })
    expect(stepOfKey('a', false, written, 10)).toBeNull()
  })

  it('keeps the day of the month where the month has it', () => {
    expect(formatJalali(stepDate(toIso({ year: 1403, month: 6, day: 31 }) ?? '', 'month', 1))).toBe(
      '۱۴۰۳/۰۷/۳۰',
    )
    expect(formatJalali(stepDate(toIso({ year: 1403, month: 12, day: 30 }) ?? '', 'year', 1))).toBe(
      '۱۴۰۴/۱۲/۲۹',
    )
    expect(formatJalali(stepDate('2024-05-26', 'month', -3))).toBe('۱۴۰۲/۱۲/۰۶')
  })

  it('comes back after a step there and a step back, but for days that do not exist', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('day' as const, 'month' as const, 'year' as const), (iso, step) => {
        const there = stepDate(iso, step, 1)
        expect(there > iso).toBe(true)
        if (toJalali(there).day === toJalali(iso).day || step === 'day') {
          expect(stepDate(there, step, -1)).toBe(iso)
        }
      }),
    )
  })

  it('selects the part it stepped', () => {
    expect(written.slice(...selectionOf('year'))).toBe('۱۴۰۳')
    expect(written.slice(...selectionOf('month'))).toBe('۰۳')
    expect(written.slice(...selectionOf('day'))).toBe('۰۶')
  })
})
