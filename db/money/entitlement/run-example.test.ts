import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import { openTestRegister, type TestRegister } from '../../testing/register'
import { plantChild, plantHome } from '../../testing/files'
import { planMonth, runMonth } from './run'
import { day, moveOn, plantTariff, setProgramme } from '../../testing/money-lines'
import { standingLines } from '../ledger/ledger'

// The worked example, reckoned by hand. Ordibehesht 1403 has 31 days.
//
//   the tariff to 31 Ordibehesht: under 12  3,000,000 rial a month, from 12 on  4,000,001
//   the tariff from 1 Khordad on: under 12  3,300,000 rial a month, from 12 on  4,400,000
//
// The child was born on 10 Ordibehesht 1391 and lives in the home of Mehr:
//
//   day  1        she is 11: 3,000,000 / 31 is her share of the day
//   days 2 to 9   she is 11: the same                                                9 days at 3,000,000
//   day 10        she turns 12, and a birthday counts already: 4,000,001 / 31
//   days 11 to 19 she is 12: the same                                               10 days at 4,000,001
//   day 20        she moves. The first day of a spell counts and the last does not: this day is the new place's
//   days 21 to 31 she is there                                                      12 days
//
// Home of Mehr: 9 × 3,000,000 + 10 × 4,000,001 = 27,000,000 + 40,000,010 = 67,000,010; over 31 = 2,161,290.645…
// Another home: 12 × 4,000,001 = 48,000,012; over 31 = 1,548,387.484…
// The tariff of Khordad begins on the day after the month: nothing of it is in Ordibehesht.

let register: TestRegister
let context: Context
let mehr: string
let yas: string
let childId: string
let rows: { young: string; old: string; oldKhordad: string }

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context({ today: '2024-06-25', realToday: '2024-06-25' })
  mehr = await plantHome(context)
  yas = await plantHome(context, { name: 'خانه یاس' })
  childId = await plantChild(context, mehr, { child: { birthDate: day('1391/02/10') } })
  const change = day('1403/03/01')
  rows = {
    young: await plantTariff(context.db, { amountRial: 3_000_000, ageTo: 12, endsOn: change }),
    old: await plantTariff(context.db, { amountRial: 4_000_001, ageFrom: 12, endsOn: change }),
    oldKhordad: await plantTariff(context.db, { amountRial: 4_400_000, ageFrom: 12, startsOn: change }),
  }
  await plantTariff(context.db, { amountRial: 3_300_000, ageTo: 12, startsOn: change })
})
afterEach(() => register.dispose())

const toFamily = () => moveOn(context.db, childId, day('1403/02/20'), { kind: 'reunified' })
const toYas = () => moveOn(context.db, childId, day('1403/02/20'), { kind: 'residential', centerId: yas })
const amounts = async (month: string) =>
  (await planMonth(context.db, month)).lines.map(({ centerId, amountRial }) => [
    centerId === mehr ? 'mehr' : 'yas',
    amountRial,
  ])

describe('a child turns 12 on the 10th and goes to her family on the 20th', () => {
  beforeEach(toFamily)

  test('by days: 9 days at the lower rate and 10 at the higher, from which rows and for which days', async () => {
    const plan = await planMonth(context.db, '1403-02')
    expect(plan.lines).toEqual([
      {
        childId,
        programme: 'resident_subsidy',
        kind: 'monthly',
        centerId: mehr,
        sourceId: null,
        state: 'new',
        storedRial: 0,
        days: 19,
        amountRial: 2_161_291,
        parts: [
          {
            from: day('1403/02/01'),
            to: day('1403/02/09'),
            days: 9,
            tariffId: rows.young,
            rateRial: 3_000_000,
          },
          {
            from: day('1403/02/10'),
            to: day('1403/02/19'),
            days: 10,
            tariffId: rows.old,
            rateRial: 4_000_001,
          },
        ],
      },
    ])
    expect(plan.notEntitled).toEqual([
      {
        childId,
        programme: 'resident_subsidy',
        centerId: mehr,
        reason: 'left_care',
        from: day('1403/02/20'),
        to: day('1403/02/31'),
      },
    ])
  })

  // 2,161,290.645… between its two neighbours of each unit.
  test.each([
    ['down', 1, 2_161_290],
    ['nearest', 1, 2_161_291],
    ['up', 1, 2_161_291],
    ['down', 1000, 2_161_000],
    ['nearest', 1000, 2_161_000],
    ['up', 1000, 2_162_000],
    ['down', 10_000, 2_160_000],
    ['nearest', 10_000, 2_160_000],
    ['up', 10_000, 2_170_000],
  ])('by days, rounded %s to %d', async (rounding, unit, rial) => {
    await setProgramme(context.db, 'resident_subsidy', { rounding, rounding_unit: unit })
    expect(await amounts('1403-02')).toEqual([['mehr', rial]])
  })

  test('by whole month: the rate of her first entitled day, the 1st, or of her last, the 19th', async () => {
    await setProgramme(context.db, 'resident_subsidy', { proration: 'whole_month', rate_day: 'month_start' })
    expect(await amounts('1403-02')).toEqual([['mehr', 3_000_000]])
    await setProgramme(context.db, 'resident_subsidy', { rate_day: 'month_end' })
    expect(await amounts('1403-02')).toEqual([['mehr', 4_000_001]])
  })

  test('in Khordad nothing, and nothing is said about her any more', async () => {
    const plan = await planMonth(context.db, '1403-03')
    expect([plan.lines, plan.notEntitled]).toEqual([[], []])
  })
})

describe('a child turns 12 on the 10th and moves to another home on the 20th', () => {
  beforeEach(toYas)

  // Mehr 2,161,290.645…, Yas 1,548,387.484…: each home is paid, and rounded, for itself.
  test.each([
    ['down', 1, 2_161_290, 1_548_387],
    ['nearest', 1, 2_161_291, 1_548_387],
    ['up', 1, 2_161_291, 1_548_388],
    ['down', 1000, 2_161_000, 1_548_000],
    ['nearest', 1000, 2_161_000, 1_548_000],
    ['up', 1000, 2_162_000, 1_549_000],
    ['down', 10_000, 2_160_000, 1_540_000],
    ['nearest', 10_000, 2_160_000, 1_550_000],
    ['up', 10_000, 2_170_000, 1_550_000],
  ])('by days, rounded %s to %d', async (rounding, unit, inMehr, inYas) => {
    await setProgramme(context.db, 'resident_subsidy', { rounding, rounding_unit: unit })
    expect(await amounts('1403-02')).toEqual([
      ['mehr', inMehr],
      ['yas', inYas],
    ])
  })

  test('by whole month: all to the home of the 1st at its rate, or to that of the 31st at its rate', async () => {
    await setProgramme(context.db, 'resident_subsidy', { proration: 'whole_month', rate_day: 'month_start' })
    expect(await amounts('1403-02')).toEqual([['mehr', 3_000_000]])
    await setProgramme(context.db, 'resident_subsidy', { rate_day: 'month_end' })
    expect(await amounts('1403-02')).toEqual([['yas', 4_000_001]])
  })

  test('in Khordad the whole new rate to the new home, by either way', async () => {
    expect(await amounts('1403-03')).toEqual([['yas', 4_400_000]])
    await setProgramme(context.db, 'resident_subsidy', { proration: 'whole_month' })
    expect(await amounts('1403-03')).toEqual([['yas', 4_400_000]])
  })

  test('the run stores just these lines', async () => {
    await runMonth(context, '1403-02')
    await runMonth(context, '1403-03')
    const stored = await standingLines(context.db)
    expect(
      stored.map(({ forMonth, centerId, amountRial, state }) => [forMonth, centerId, amountRial, state]),
    ).toEqual([
      ['1403-02', mehr, 2_161_291, 'computed'],
      ['1403-02', yas, 1_548_387, 'computed'],
      ['1403-03', yas, 4_400_000, 'computed'],
    ])
  })
})
