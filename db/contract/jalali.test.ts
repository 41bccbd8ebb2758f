import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  birthdayAt,
  daysBetween,
  daysInJalaliMonth,
  formatJalali,
  formatJalaliLong,
  formatMonth,
  isIsoDate,
  isJalaliMonth,
  jalaliMonthOf,
  jalaliText,
  jalaliMonthsLater,
  latestBirthForAge,
  monthRange,
  parseTypedDate,
  toIso,
  toJalali,
  yearRange,
  yearsBefore,
} from './jalali'

const FIRST_DAY = '1921-03-21' // 1300/01/01
const DAYS = 55_152 // to the end of 1450

const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** The same day by the calendar of Intl, which is not the one the code uses. */
function byIntl(iso: string) {
  const parts = Object.fromEntries(
    intl.formatToParts(new Date(`${iso}T00:00:00Z`)).map(({ type, value }) => [type, value]),
  )
  return { year: Number(parts['year']), month: Number(parts['month']), day: Number(parts['day']) }
}

const day = fc.nat(DAYS).map((days) => addDays(FIRST_DAY, days))
const years = fc.integer({ min: 0, max: 60 })

describe('Jalali and ISO', () => {
  it('are the same day by Intl for every day of 1300–1500, there and back', () => {
    const wrong: string[] = []
    let iso = FIRST_DAY
    let count = 0
    for (;;) {
      const jalali = toJalali(iso)
      if (jalali.year > 1500) break
      const expected = byIntl(iso)
      const isSame =
        jalali.year === expected.year && jalali.month === expected.month && jalali.day === expected.day
      if (!isSame || toIso(jalali) !== iso) wrong.push(iso)
      iso = addDays(iso, 1)
      count += 1
    }
    expect(wrong).toEqual([])
    // 201 years, a leap year every fourth or fifth.
    expect(count).toBeGreaterThan(201 * 365 + 47)
    expect(count).toBeLessThan(201 * 365 + 51)
  })

  it.each([
    ['2024-05-26', { year: 1403, month: 3, day: 6 }],
    ['2024-09-09', { year: 1403, month: 6, day: 19 }],
    ['2025-03-20', { year: 1403, month: 12, day: 30 }],
    ['2025-03-21', { year: 1404, month: 1, day: 1 }],
  ])('%s', (iso, jalali) => {
    expect(toJalali(iso)).toEqual(jalali)
    expect(toIso(jalali)).toBe(iso)
  })

  it.each([
    [1404, 12, 30],
    [1402, 7, 31],
    [1403, 13, 1],
    [1403, 0, 1],
    [1403, 1, 0],
    [1403, 1, 32],
    [1403, 1.5, 1],
    [99, 1, 1],
  ])('%d/%d/%d is no day', (year, month, date) => {
    expect(toIso({ year, month, day: date })).toBeNull()
  })

  it.each([1399, 1403, 1408, 1412])('%d is a leap year', (year) => {
    expect(daysInJalaliMonth(year, 12)).toBe(30)
    expect(daysInJalaliMonth(year + 1, 12)).toBe(29)
  })

  it('knows what an ISO date is', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9', '2024-13-01', ''].map(isIsoDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('typed dates', () => {
  it.each([
    '۱۴۰۳/۳/۶',
    '1403/3/6',
    '14030306',
    '۱۴۰۳-۰۳-۰۶',
    '6/3/1403',
    '۶ خرداد ۱۴۰۳',
    'یکشنبه ۶ خرداد ۱۴۰۳',
    'یک شنبه، ۶ خرداد ۱۴۰۳',
    'سه‌شنبه ۶ خرداد ۱۴۰۳',
    ' 1403.03.06 ',
    '۱۴۰۳\u200F/۳/۶',
  ])('%s is 1403/03/06', (text) => {
    expect(parseTypedDate(text)).toEqual({ is: 'date', iso: '2024-05-26' })
  })

  it('offers the day of a Gregorian year, refuses impossible days and says what it cannot read', () => {
    expect(parseTypedDate('2024-05-26')).toEqual({ is: 'gregorian', iso: '2024-05-26' })
    expect(parseTypedDate('2024/02/30')).toEqual({ is: 'impossible' })
    expect(parseTypedDate('1404/12/30')).toEqual({ is: 'impossible' })
    expect(parseTypedDate('دیروز')).toEqual({ is: 'unreadable' })
    expect(parseTypedDate('  ')).toEqual({ is: 'empty' })
  })

  it('reads every day as it is written on the screen', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(parseTypedDate(formatJalali(iso))).toEqual({ is: 'date', iso })
        expect(parseTypedDate(jalaliText(iso, ''))).toEqual({ is: 'date', iso })
        const worded = formatJalaliLong(iso).split(' ').slice(-3).join(' ')
        expect(parseTypedDate(worded)).toEqual({ is: 'date', iso })
      }),
    )
  })

  it('writes the long form in the Persian order', () => {
    expect(formatJalaliLong('2024-09-09')).toBe('دوشنبه ۱۹ شهریور ۱۴۰۳')
    expect(formatJalali('2024-09-09')).toBe('۱۴۰۳/۰۶/۱۹')
    expect(formatMonth('1403-03')).toBe('خرداد ۱۴۰۳')
  })
})

describe('ages', () => {
  it('are counted in Jalali years', () => {
    // 1385/03/07: eighteen a day later than 1403/03/06.
    const born = toIso({ year: 1385, month: 3, day: 7 }) ?? ''
    expect(ageOn(born, '2024-05-26')).toEqual({ years: 17, months: 11 })
    expect(ageOn(born, '2024-05-27')).toEqual({ years: 18, months: 0 })
    expect(ageOn('2024-05-27', '2024-05-26')).toBeNull()
  })

  it('give who was born on 30 Esfand her birthday on 29 Esfand of common years', () => {
    const born = toIso({ year: 1399, month: 12, day: 30 }) ?? ''
    expect(birthdayAt(born, 1)).toBe(toIso({ year: 1400, month: 12, day: 29 }))
    expect(birthdayAt(born, 4)).toBe(toIso({ year: 1403, month: 12, day: 30 }))
    expect(ageOn(born, birthdayAt(born, 1))?.years).toBe(1)
    expect(ageOn(born, addDays(birthdayAt(born, 1), -1))?.years).toBe(0)
  })

  it('reach a number of years exactly when the birth date is not after the latest for it', () => {
    fc.assert(
      fc.property(day, years, fc.integer({ min: -3, max: 3 }), (on, age, beside) => {
        const latest = latestBirthForAge(on, age)
        const born = addDays(latest, beside)
        const reached = (ageOn(born, on)?.years ?? -1) >= age
        expect(reached).toBe(born <= latest)
      }),
      { numRuns: 3000 },
    )
  })

  it('grow by one on the birthday and on no other day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (born, age) => {
        const birthday = birthdayAt(born, age)
        expect(ageOn(born, birthday)?.years).toBe(age)
        expect(ageOn(born, addDays(birthday, -1))?.years).toBe(age - 1)
      }),
    )
  })
})

describe('days', () => {
  const byDate = (epoch: number) => new Date(epoch * 86_400_000).toISOString().slice(0, 10)

  it('are counted as the calendar of Date counts them, from the year 1 to 9999', () => {
    const anyDay = fc.integer({ min: -719_162, max: 2_932_896 })
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(daysBetween(byDate(one), byDate(other))).toBe(other - one)
        expect(addDays(byDate(one), other - one)).toBe(byDate(other))
      }),
      { numRuns: 2000 },
    )
  })

  it('are not counted from what is no date', () => {
    for (const text of ['', '2024', '2024-13-01', '2024-00-10', '2024-01-32', '9999-99-99', 'yesterday']) {
      expect(daysBetween('2024-01-01', text)).toBeNaN()
      expect(() => addDays(text, 1)).toThrow(RangeError)
    }
  })
})

describe('months and years', () => {
  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const month = jalaliMonthOf(iso)
        const { from, to } = monthRange(month)
        expect(from <= iso && iso <= to).toBe(true)
        expect(monthRange(addMonths(month, 1)).from).toBe(addDays(to, 1))
        expect(addMonths(addMonths(month, 13), -13)).toBe(month)
        const year = toJalali(iso).year
        expect(daysBetween(yearRange(year).from, yearRange(year + 1).from)).toBe(
          daysBetween(yearRange(year).from, yearRange(year).to) + 1,
        )
      }),
    )
  })

  it('go on from any day that can be written, however mistyped, and never backwards', () => {
    const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map((days) => addDays('1970-01-01', days))
    const steps = fc.integer({ min: 0, max: 5_000 })
    fc.assert(
      fc.property(anyDay, steps, (iso, count) => {
        for (const reckoned of [
          addDays(iso, count),
          jalaliMonthsLater(iso, count),
          birthdayAt(iso, count),
          yearsBefore(iso, count),
          latestBirthForAge(iso, count),
        ])
          expect(isIsoDate(reckoned)).toBe(true)
        expect(addDays(iso, count) >= iso).toBe(true)
        expect(jalaliMonthsLater(iso, count) <= jalaliMonthsLater(iso, count + 1)).toBe(true)
      }),
      {
        examples: [
          ['0001-01-01', 24],
          ['9999-12-31', 1],
        ],
      },
    )
  })

  it('a month is written with four and two digits', () => {
    expect(['1403-03', '1403-3', '1403-13', '0000-01', '140303'].map(isJalaliMonth)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    expect(() => monthRange('1403-13')).toThrow(RangeError)
  })

  it('goes back by Jalali years', () => {
    expect(yearsBefore('2024-05-26', 10)).toBe(toIso({ year: 1393, month: 3, day: 6 }))
    expect(yearsBefore('2025-03-20', 1)).toBe(toIso({ year: 1402, month: 12, day: 29 }))
  })
})
