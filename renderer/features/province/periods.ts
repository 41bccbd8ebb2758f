import {
  addMonths,
  type DateRange,
  isIsoDate,
  jalaliMonthOf,
  monthRange,
  toJalali,
  yearRange,
} from '../../../db/contract/jalali'

/** What the province's report is asked for; `asOf` null is the last day. */
export interface Period extends DateRange {
  readonly asOf: string | null
}

export const presetNames = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const
export type PresetName = (typeof presetNames)[number]

/** Ready periods, counted from the register's day: month and year up to that day, and the whole ones before. */
export function presetPeriod(name: PresetName, today: string): Period {
  const month = jalaliMonthOf(today)
  const { year } = toJalali(today)
  const ranges: Readonly<Record<PresetName, () => DateRange>> = {
    thisMonth: () => ({ from: monthRange(month).from, to: today }),
    lastMonth: () => monthRange(addMonths(month, -1)),
    thisYear: () => ({ from: yearRange(year).from, to: today }),
    lastYear: () => yearRange(year - 1),
  }
  return { ...ranges[name](), asOf: null }
}

/** The ready period that this is; null when it is another. */
export function presetOf(period: Period, today: string): PresetName | null {
  if (period.asOf !== null && period.asOf !== period.to) return null
  return (
    presetNames.find((name) => {
      const { from, to } = presetPeriod(name, today)
      return from === period.from && to === period.to
    }) ?? null
  )
}

/** The period of the address; this month up to today where it names none or one that ends before it begins. */
export function readPeriod(address: Readonly<Record<string, unknown>>, today: string): Period {
  const day = (name: string): string | null => {
    const value = address[name]
    return typeof value === 'string' && isIsoDate(value) ? value : null
  }
  const from = day('from')
  const to = day('to')
  if (from === null || to === null || from > to) return presetPeriod('thisMonth', today)
  return { from, to, asOf: day('asOf') }
}
