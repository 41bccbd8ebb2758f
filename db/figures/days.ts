import {
  addDays,
  addMonths,
  daysBetween,
  daysInJalaliMonth,
  jalaliMonthOf,
  latestBirthForAge,
  monthRange,
  toJalali,
  yearRange,
  yearsBefore,
  type DateRange,
  type IsoDate,
  type JalaliMonth,
} from '../contract/jalali'

/** The days a report speaks of; every range includes both its ends. */
export interface ReportDays {
  readonly period: DateRange
  readonly asOf: IsoDate
  /** Of the opening stock. */
  readonly dayBefore: IsoDate
  readonly yearToDate: DateRange
  readonly lastFullYear: DateRange
  readonly lastTenYears: DateRange
  /** The day on which a policy must still be in force not to be «ending». */
  readonly soon: IsoDate
}

/** Days until a policy counts as ending. */
const ENDING_WITHIN = 30

/** Every day and range that follows from a period and its date of reference (its last day when left out). */
export function reportDays(period: DateRange, asOf: IsoDate = period.to): ReportDays {
  return {
    period,
    asOf,
    dayBefore: addDays(period.from, -1),
    yearToDate: { from: yearRange(toJalali(period.to).year).from, to: period.to },
    lastFullYear: yearRange(toJalali(asOf).year - 1),
    lastTenYears: { from: addDays(yearsBefore(asOf, 10), 1), to: asOf },
    soon: addDays(asOf, ENDING_WITHIN),
  }
}

/** How many whole Jalali months the range is made of; null when it begins or ends inside a month. */
function wholeMonths({ from, to }: DateRange): number | null {
  const first = toJalali(from)
  const last = toJalali(to)
  if (first.day !== 1 || last.day !== daysInJalaliMonth(last.year, last.month)) return null
  return (last.year - first.year) * 12 + last.month - first.month + 1
}

/** The period of equal length just before: as many Jalali months when the period is whole months (a year is twelve), else as many days. */
export function previousPeriod(period: DateRange): DateRange {
  const months = wholeMonths(period)
  if (months === null) {
    const to = addDays(period.from, -1)
    return { from: addDays(to, -daysBetween(period.from, period.to)), to }
  }
  const first = jalaliMonthOf(period.from)
  return { from: monthRange(addMonths(first, -months)).from, to: monthRange(addMonths(first, -1)).to }
}

/** A Jalali month with its last day. */
export interface MonthEnd {
  readonly month: JalaliMonth
  readonly lastDay: IsoDate
}

/** The months whose last day lies in the range. */
export function monthsEndingIn({ from, to }: DateRange): MonthEnd[] {
  const months: MonthEnd[] = []
  for (
    let month = jalaliMonthOf(from), last = jalaliMonthOf(to);
    month <= last;
    month = addMonths(month, 1)
  ) {
    const lastDay = monthRange(month).to
    if (lastDay <= to) months.push({ month, lastDay })
  }
  return months
}

/** The latest birth date of who has completed `years` on the day, also for years before any calendar of ours. */
export function latestBirth(on: IsoDate, years: number): IsoDate {
  return years > 150 ? '0001-01-01' : latestBirthForAge(on, years)
}
