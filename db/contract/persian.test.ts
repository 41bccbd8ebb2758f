import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asciiDigits,
  normaliseLines,
  normaliseText,
  persianDigits,
  persianNumber,
  recordSearchKey,
  searchKey,
  searchWords,
  sortKey,
} from './persian'

/** Text as it is typed and pasted: Persian, Arabic and Latin letters, digits of three kinds, marks, joiners and spaces. */
const typed = fc.string({
  unit: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...Array.from('آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی')) },
    { weight: 3, arbitrary: fc.constantFrom(...Array.from('أإٱؤئۀةءيىكـ')) },
    { weight: 2, arbitrary: fc.constantFrom(...Array.from('۰۱۹٠١٩059')) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...['\u200C', '\u200D', '\u200B', '\u200E', '\u202B', '\u2067', '\uFEFF', '\u00AD'],
        ...['\u064E', '\u0651', '\u0654', '\u0670', '\u0653', '\u0655'],
        ...[' ', '\u00A0', '\t', '\n', '\r', '\u2028', '\u0000', '\u0085'],
      ),
    },
    { weight: 2, arbitrary: fc.constantFrom(...Array.from('aZİß.-/_()«»،؛')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 24,
})

describe('folding twice is folding once', () => {
  it.each([
    ['asciiDigits', asciiDigits],
    ['persianDigits', persianDigits],
    ['normaliseText', normaliseText],
    ['normaliseLines', normaliseLines],
    ['searchKey', searchKey],
    ['recordSearchKey', (text: string) => recordSearchKey([text])],
  ] as const)('%s', (_name, fold) => {
    fc.assert(
      fc.property(typed, (text) => {
        const once = fold(text)
        expect(fold(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('searches what is stored as it searches what was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(searchKey(normaliseText(text))).toBe(searchKey(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('normaliseText', () => {
  it.each([
    ['علي', 'علی'],
    ['كريم', 'کریم'],
    ['  رضا   رضایی ', 'رضا رضایی'],
    ['می\u200Cخواهد', 'می\u200Cخواهد'],
    ['رضا \u200C رضایی', 'رضا رضایی'],
    ['\u200Fسارا\u200E', 'سارا'],
    [' \u200C ', ''],
    ['الف\nب', 'الف ب'],
  ])('%j is stored as %j', (text, stored) => {
    expect(normaliseText(text)).toBe(stored)
  })

  it('keeps the lines of a note', () => {
    expect(normaliseLines('\n سطر  یک \r\n\r\nسطر دو\n')).toBe('سطر یک\n\nسطر دو')
  })
})

describe('searchKey', () => {
  it.each([
    ['علي', 'علی'],
    ['أحمد', 'احمد'],
    ['آرزو', 'ارزو'],
    ['مؤمن', 'مومن'],
    ['رئیس', 'رییس'],
    ['فاطمة', 'فاطمه'],
    ['خانۀ', 'خانه'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['علی\u200Cاکبر', 'علیاکبر'],
    ['۱۲۳', '123'],
    ['١٢٣', '123'],
  ])('%j and %j are one', (one, other) => {
    expect(searchKey(one)).toBe(searchKey(other))
  })

  it.each([
    ['علي', 'علی'],
    ['عبدالله', 'عبد الله'],
    ['عبد الله', 'عبدالله'],
    ['میر حسینی', 'میر\u200Cحسینی'],
    ['۱۴۰۳/۱۲', '1403/12'],
    ['رضایی سارا', 'سارا رضایی'],
  ])('typing %j finds %j', (text, name) => {
    const key = recordSearchKey([name, 'دیگر'])
    expect(searchWords(text).every((word) => key.includes(word))).toBe(true)
  })

  it('finds a record by any part of any of its fields', () => {
    fc.assert(
      fc.property(typed, typed, fc.nat(30), fc.nat(30), (first, last, from, length) => {
        const key = recordSearchKey([first, null, last])
        const part = searchKey(last)
          .replaceAll(' ', '')
          .slice(from, from + length)
        for (const word of searchWords(part)) expect(key).toContain(word)
      }),
    )
  })
})

describe('sortKey', () => {
  const collator = new Intl.Collator('fa')
  const byKey = (one: string, other: string): number => {
    const [a, b] = [sortKey(one), sortKey(other)]
    return a < b ? -1 : a > b ? 1 : 0
  }

  it('is the order of the Persian collation for names of Persian letters', () => {
    const name = fc
      .array(
        fc.string({
          unit: fc.constantFrom(...Array.from('آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی')),
          minLength: 1,
          maxLength: 6,
        }),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(Math.sign(byKey(one, other))).toBe(Math.sign(collator.compare(one, other)))
      }),
      { numRuns: 5000 },
    )
  })

  it('orders real names as the collation does', () => {
    const names = [
      ...['یوسفی', 'هاشمی', 'وکیلی', 'نوری', 'گلی', 'کریمی', 'ژاله', 'زمانی', 'پاکزاد', 'بهرامی'],
      ...['آذری', 'احمدی', 'ابراهیمی', 'چراغی', 'جعفری', 'شریفی', 'سلیمی', 'رضا پور', 'رضاپور', 'رضایی'],
    ]
    expect([...names].sort(byKey)).toEqual([...names].sort(collator.compare))
  })

  it('puts the shorter last name before the first name is looked at', () => {
    expect(sortKey('رضا', 'یوسف') < sortKey('رضایی', 'آرش')).toBe(true)
  })

  it.each([
    ['علي', 'علی'],
    ['كاظم', 'کاظم'],
    ['فاطمة', 'فاطمه'],
    ['مؤمنی', 'مومنی'],
  ])('has one place for %j and %j', (one, other) => {
    expect(sortKey(one)).toBe(sortKey(other))
  })
})

describe('digits and numbers', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,12}$/u), (digits) => {
        expect(asciiDigits(persianDigits(digits))).toBe(digits)
      }),
    )
  })

  it.each([
    [1_234_567, '۱٬۲۳۴٬۵۶۷'],
    [60_000_000, '۶۰٬۰۰۰٬۰۰۰'],
    [0, '۰'],
    [1.5, '۱٫۵'],
    [-1200, '−۱٬۲۰۰'],
  ])('%d is written %s', (value, written) => {
    expect(persianNumber(value)).toBe(written)
  })
})
