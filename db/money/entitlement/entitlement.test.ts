import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, birthdayAt, monthRange, yearsBefore } from '../../contract/jalali'
import { entitlementOf } from './entitlement'
import type { ChildFacts, ProgrammeFacts } from './facts'
import { byTime } from './facts'
import { rounded } from './entitlement-lines'
import { frameOf } from './rates-month'
import { indexTariffs, type TariffRow } from './rates'
import { recount } from '../../testing/recount/money'

/** Months of 31, 30 and 29 days, and Esfand of a leap year. */
const months = ['1403-01', '1403-07', '1402-12', '1403-12'] as const
const centerKinds = new Map([
  ['home-a', 'children_home'],
  ['home-b', 'children_home'],
  ['home-c', 'infant_home'],
])
const centerIds = ['home-a', 'home-b', 'home-c', 'gone', null] as const

/** A day near the month: more often on a day within it. */
const near = (month: string, past = 70) =>
  fc
    .oneof(fc.integer({ min: -2, max: 33 }), fc.integer({ min: -past, max: 70 }))
    .map((offset) => addDays(monthRange(month).from, offset))

const spell = (month: string) =>
  fc.record({
    day: near(month, 400),
    kind: fc.constantFrom(
      ...([
        'residential',
        'residential',
        'residential',
        'absconded',
        'kinship',
        'reunified',
        'deceased',
      ] as const),
    ),
    centerId: fc.constantFrom(...centerIds),
    // Null follows on: the next spell begins on the day this one ends, as moves leave it.
    lasts: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
    isLast: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  })

const spells = (month: string) =>
  fc.array(spell(month), { maxLength: 6 }).map((drawn) => {
    const sorted = [...drawn].sort((one, other) => (one.day < other.day ? -1 : 1))
    return sorted
      .map(({ day, kind, centerId, lasts, isLast }, at) => ({
        id: `spell-${String(at)}`,
        kind,
        centerId: kind === 'residential' ? centerId : null,
        startsOn: day,
        endsOn: isLast ? null : lasts === null ? (sorted[at + 1]?.day ?? null) : addDays(day, lasts),
      }))
      .sort(byTime)
  })

/** Births that turn an age of the tariffs in or about the month, 30 Esfand among them. */
const birth = (month: string) =>
  fc.oneof(
    fc.tuple(near(month), fc.constantFrom(6, 12, 16, 18)).map(([day, age]) => yearsBefore(day, age)),
    // 30 Esfand 1387 and 1391, leap years: 16 and 12 years before Esfand 1403.
    fc.constantFrom('2009-03-20', '2013-03-20', '2007-03-21', null),
    near(month),
  )

const agreed = fc.option(fc.constantFrom(1, 999_999, 5_000_000, 10_000_000_000), { freq: 4 })
const dated = (month: string) =>
  fc
    .tuple(near(month, 100), fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2 }))
    .map(([startsOn, lasts]) => ({ startsOn, endsOn: lasts === null ? null : addDays(startsOn, lasts) }))

const child = (month: string): fc.Arbitrary<ChildFacts> =>
  fc.record({
    childId: fc.constant('child'),
    birthDate: birth(month),
    centerId: fc.constantFrom(...centerIds),
    spells: spells(month),
    supports: fc
      .array(fc.tuple(fc.constantFrom('cash', 'aid'), dated(month), agreed), { maxLength: 4 })
      .map((drawn) =>
        drawn
          .map(([programme, days, agreedRial], at) => ({
            id: `support-${String(at)}`,
            programme,
            agreedRial,
            ...days,
          }))
          .sort(byTime),
      ),
    conditions: fc
      .array(
        fc.tuple(
          fc.constantFrom('income_decile', 'income_decile', 'province_permission', 'national_permission'),
          fc.option(fc.integer({ min: 1, max: 10 }), { freq: 5 }),
          dated(month),
        ),
        { maxLength: 5 },
      )
      .map((drawn) => drawn.map(([kind, value, days]) => ({ kind, value, ...days }))),
  })

const programme = (id: string, basis: ProgrammeFacts['basis']): fc.Arbitrary<ProgrammeFacts> =>
  fc.record({
    id: fc.constant(id),
    basis: fc.constant(basis),
    proration: fc.constantFrom('days', 'days', 'whole_month'),
    rounding: fc.constantFrom('down', 'nearest', 'up'),
    roundingUnit: fc.constantFrom(1, 1000, 10_000),
    rateDay: fc.constantFrom('month_start', 'month_end'),
    conditions: fc.constantFrom(
      ...([[], [], ['income_decile'], ['permission'], ['income_decile', 'permission']] as const),
    ),
    decileLimit: fc.constantFrom(null, 3, 5),
    active: fc.constant(true),
  })

const tariff = (month: string) =>
  fc.record({
    programme: fc.constantFrom('home', 'home', 'cash', 'aid'),
    days: dated(month),
    ages: fc.constantFrom(
      ...([
        [null, null],
        [null, null],
        [null, 12],
        [12, null],
        [0, 6],
        [6, 18],
        [12, 16],
      ] as const),
    ),
    centerKind: fc.constantFrom(null, null, 'children_home', 'infant_home'),
    amountRial: fc.oneof(fc.integer({ min: 1, max: 40_000_000 }), fc.constantFrom(1, 100, 10_000_000_000)),
    rhythm: fc.constantFrom(...(['monthly', 'monthly', 'monthly', 'once'] as const)),
  })
/** A row from long ago for everybody, so that most children are entitled to something. */
const wide = (programme: string, rhythm: 'monthly' | 'once', amountRial: number): TariffRow => ({
  id: `tariff-of-all-${programme}`,
  programme,
  startsOn: '2015-01-01',
  endsOn: null,
  ageFrom: null,
  ageTo: null,
  centerKind: null,
  amountRial,
  rhythm,
})

const tariffs = (month: string) =>
  fc
    .tuple(
      fc.subarray([
        wide('home', 'monthly', 12_345_678),
        wide('aid', 'once', 20_000_000),
        wide('cash', 'monthly', 7_000_001),
      ]),
      fc.array(tariff(month), { maxLength: 8 }),
    )
    .map(([rows, drawn]) => [
      ...rows,
      ...drawn.map(({ days, ages: [ageFrom, ageTo], ...row }, at): TariffRow => ({
        id: `tariff-${String(at)}`,
        ...row,
        ...days,
        ageFrom,
        ageTo,
      })),
    ])

const cases = fc.constantFrom(...months).chain((month) =>
  fc.record({
    month: fc.constant(month),
    child: child(month),
    programmes: fc.tuple(
      programme('aid', 'support'),
      programme('cash', 'support'),
      programme('home', 'residential'),
    ),
    tariffs: tariffs(month),
  }),
)

describe('what a child is entitled to', () => {
  test('is, to the rial and the day, what a recount day by day finds, and so is what she is not entitled to', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(cases, ({ month, child: facts, programmes, tariffs: rows }) => {
        const index = indexTariffs(rows)
        const frame = frameOf(month, { programmes, tariffs: index, centerKinds }, programmes)
        const found = entitlementOf(facts, frame, index)
        const expected = recount(facts, month, { programmes, tariffs: rows, centerKinds })
        for (const { kind, parts } of found.lines)
          reached.add(`${kind} ${parts.length > 1 ? 'parts' : 'part'}`)
        for (const { reason } of found.notEntitled) reached.add(reason)
        expect(found.lines).toEqual(expected.lines)
        expect(found.notEntitled).toEqual(expected.notEntitled)
      }),
      { numRuns: 1500 },
    )
    // Otherwise the comparison would say nothing about them.
    expect([...reached].sort()).toEqual([
      'absent',
      'deceased',
      'decile_too_high',
      'left_care',
      'monthly part',
      'monthly parts',
      'no_amount',
      'no_birth_date',
      'no_center_kind',
      'no_decile',
      'no_permission',
      'no_tariff',
      'once part',
      'once_paid',
      'support_ended',
      'too_old',
    ])
  }, 120_000)

  test('is, in the best of months, exactly the rate: a month never pays more or less for being long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000_000 }),
        fc.integer({ min: 29, max: 31 }),
        fc.constantFrom('down', 'nearest', 'up'),
        (rate, days, rounding) => {
          expect(rounded(rate * days, days, { rounding, roundingUnit: 1 })).toBe(rate)
        },
      ),
    )
  })
})

describe('a share of a month', () => {
  // 15 rial over 30 days is just half a rial, 15,000 just half a unit of 1,000.
  test.each([
    ['down', 1, 15, 0],
    ['nearest', 1, 15, 1],
    ['nearest', 1, 14, 0],
    ['up', 1, 1, 1],
    ['nearest', 1000, 15_000, 1000],
    ['nearest', 1000, 14_999, 0],
    ['up', 10_000, 300_000, 10_000],
    ['up', 10_000, 300_001, 20_000],
    ['down', 10_000, 599_999, 10_000],
  ] as const)('rounded %s to %d: %d over 30 is %d', (rounding, roundingUnit, numerator, rial) => {
    expect(rounded(numerator, 30, { rounding, roundingUnit })).toBe(rial)
  })
})

describe('the birthday of who was born on 30 Esfand', () => {
  const born = '2009-03-20' // 30 Esfand 1387
  const home: ChildFacts = {
    childId: 'child',
    birthDate: born,
    centerId: 'home-a',
    spells: [{ id: 's', kind: 'residential', centerId: 'home-a', startsOn: '2015-01-01', endsOn: null }],
    supports: [],
    conditions: [],
  }
  const byAge = (
    id: string,
    ageFrom: number | null,
    ageTo: number | null,
    amountRial: number,
  ): TariffRow => ({
    id,
    programme: 'home',
    startsOn: '2010-01-01',
    endsOn: null,
    ageFrom,
    ageTo,
    centerKind: null,
    amountRial,
    rhythm: 'monthly',
  })
  const programme: ProgrammeFacts = {
    id: 'home',
    basis: 'residential',
    proration: 'days',
    rounding: 'nearest',
    roundingUnit: 1,
    rateDay: 'month_end',
    conditions: [],
    decileLimit: null,
    active: true,
  }
  const partsIn = (month: string, turning: number) => {
    const rules = {
      programmes: [programme],
      tariffs: indexTariffs([byAge('young', null, turning, 2_900), byAge('old', turning, null, 5_800)]),
      centerKinds,
    }
    return entitlementOf(home, frameOf(month, rules, [programme]), rules.tariffs).lines
  }

  test('is 29 Esfand in a common year: one day at the higher rate', () => {
    expect(birthdayAt(born, 15)).toBe('2024-03-19')
    // Esfand 1402 has 29 days: 28 at 2,900 and the last at 5,800, together 87,000, over 29 = 3,000.
    expect(partsIn('1402-12', 15)).toMatchObject([
      {
        amountRial: 3_000,
        days: 29,
        parts: [{ days: 28 }, { from: '2024-03-19', to: '2024-03-19', days: 1 }],
      },
    ])
  })

  test('is 30 Esfand in a leap year: 29 days at the lower rate, one at the higher', () => {
    // Esfand 1403 has 30 days: 29 × 2,900 + 5,800 = 89,900, over 30 = 2,996.67.
    expect(partsIn('1403-12', 16)).toMatchObject([
      { amountRial: 2_997, days: 30, parts: [{ days: 29 }, { from: '2025-03-20', days: 1 }] },
    ])
  })
})
