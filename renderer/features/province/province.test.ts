import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../db/contract/reports'
import { figureSet } from '../../reports/figure-set'
import { presetOf, presetPeriod, readPeriod } from './periods'
import { centerRows, changeWords, headlines, perCenterColumns, perCenterRows } from './province-tables'

const today = '2024-05-26'
const period = { from: '2024-05-20', to: today }
const figure = (code: string, value: number, base?: number): Figure => ({
  code,
  value,
  ...(base === undefined ? {} : { base }),
  filter: { counts: 'stock', on: today },
  listed: true,
})

describe('periods', () => {
  it('counts months and years of the Jalali calendar up to the day of the register', () => {
    expect(presetPeriod('thisMonth', today)).toEqual({ from: '2024-05-21', to: today, asOf: null })
    expect(presetPeriod('lastMonth', today)).toEqual({ from: '2024-04-20', to: '2024-05-20', asOf: null })
    expect(presetPeriod('thisYear', today)).toEqual({ from: '2024-03-20', to: today, asOf: null })
    expect(presetPeriod('lastYear', today)).toEqual({ from: '2023-03-21', to: '2024-03-19', asOf: null })
  })

  it('knows a ready period again, also when its day of reference is written', () => {
    expect(presetOf({ from: '2024-05-21', to: today, asOf: today }, today)).toBe('thisMonth')
    expect(presetOf({ from: '2024-05-21', to: today, asOf: '2024-05-22' }, today)).toBeNull()
  })

  it('reads the address, and takes this month for one that cannot be', () => {
    expect(readPeriod({ ...period, asOf: '2024-05-01' }, today)).toEqual({ ...period, asOf: '2024-05-01' })
    const usual = presetPeriod('thisMonth', today)
    expect(readPeriod({}, today)).toEqual(usual)
    expect(readPeriod({ from: today, to: '2024-05-20' }, today)).toEqual(usual)
    expect(readPeriod({ from: '2024-13-20', to: today }, today)).toEqual(usual)
  })
})

it('writes a change as a number with its sign', () => {
  expect(changeWords(120, 123)).toBe('\u2066+۳\u2069')
  expect(changeWords(123, 120)).toBe('\u2066−۳\u2069')
  expect(changeWords(5, 5)).toBe('بی‌تغییر')
  expect(changeWords(null, 5)).toBe('نامشخص')
})

it('puts the published figures in the headline, in their order', () => {
  const now = figureSet([
    figure('centers.total', 7),
    figure('centers.ownership.governmental', 1),
    figure('staff.total', 57),
    figure('residential.closing', 120),
    figure('emdad.closing', 149),
    figure('flow.reunified.last_full_year', 70),
    figure('flow.adopted.last_full_year', 28),
    figure('insured.total', 180, 281),
    figure('flow.independent.last_10_years', 10),
  ])
  const block = headlines(now, figureSet([figure('insured.total', 175, 280)]))
  expect(block.map((one) => one.now.value)).toEqual([7, 57, 120, 149, 70, 28, 180, 10])
  expect(block[0]?.part?.now.value).toBe(1)
  expect(block[6]).toMatchObject({
    now: { after: 'از ۲۸۱ کودک مقیم، در خانواده یا امدادبگیر' },
    before: { value: 175 },
  })
})

it("asks a center's own list behind its numbers", () => {
  const [row] = perCenterRows({
    total: {
      kind: 'province',
      scope: { centerIds: ['a'], name: 'قم', demo: false },
      period,
      asOf: today,
      generatedAt: today,
      ageBands: [],
      figures: [],
      identity: {
        opening: 0,
        admissions: 0,
        exits: 0,
        closing: 0,
        closingByReplay: 0,
        closingByChild: 0,
        holds: true,
      },
    },
    previous: {} as never,
    centers: [{ centerId: 'a', name: 'خانه', figures: [figure('residential.closing', 20)] }],
  })
  expect(row?.counts).toHaveLength(perCenterColumns.length)
  expect(row?.counts[0]).toMatchObject({
    value: 20,
    source: { request: { kind: 'center', centerId: 'a', ...period, asOf: today }, scopeName: 'خانه' },
  })
})

it('names every ownership, and of the kinds only those there are', () => {
  const set = figureSet([
    figure('centers.total', 1),
    figure('centers.ownership.governmental', 1),
    figure('centers.kind.infant_home', 1),
  ])
  expect(centerRows(set, 'ownership').map(({ key }) => key)).toEqual([
    'governmental',
    'non_governmental',
    'trustee_board',
    'unknown',
    'total',
  ])
  expect(centerRows(set, 'kind').map(({ key }) => key)).toEqual(['infant_home', 'total'])
})
