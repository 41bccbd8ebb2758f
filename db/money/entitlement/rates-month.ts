import {
  addDays,
  daysBetween,
  latestBirthForAge,
  monthRange,
  type IsoDate,
  type JalaliMonth,
} from '../../contract/jalali'
import type { MoneyRules, ProgrammeFacts } from './facts'
import { rateOf, rowsOn, type Rate, type TariffRow } from './rates'

// What a month has in common for all children, reckoned once: its days by number, its tariff rows by day, and for every age that
// matters the birth dates that have reached it by each day. A child's days are then compared as numbers and texts; turning dates into
// Jalali for each child would cost more than all the rest.

/** Under 16 the province permits امداد, from 16 to 18 the national office (permission of `programme.conditions`). */
export const NATIONAL_PERMISSION_AGE = 16
export const GROWN_UP_AGE = 18

/** A programme in a month. */
export interface MonthProgramme {
  readonly facts: ProgrammeFacts
  readonly tariffs: readonly TariffRow[]
  /** Whether any row is paid once; where none is, no support is. */
  readonly hasOnce: boolean
  /** Days (from 1 to the month's last, counted from 0) on which rows begin or end. */
  readonly bounds: readonly number[]
  /** The rate of a day (from 0), an age class and a kind of center. */
  rateAt(day: number, ageClass: number, kind: string | null): Rate
}

/** A month prepared for many children. Days are numbered from 0; `days.length` is the day after the last. */
export interface MonthFrame {
  readonly month: JalaliMonth
  readonly from: IsoDate
  readonly to: IsoDate
  readonly days: readonly IsoDate[]
  readonly programmes: readonly MonthProgramme[]
  readonly centerKinds: ReadonlyMap<string, string>
  /** The number of a day, 0 for earlier ones, `days.length` for later ones and for no day. */
  dayOf(date: IsoDate | null): number
  /** For each age that matters, ascending, the day on which it is reached: 0 when earlier, `days.length` when later. Empty without a birth date. */
  turnsOf(birthDate: IsoDate | null): readonly number[]
  /** The largest age that matters and is reached; null for class 0, which is unborn or not known. */
  ageOfClass(ageClass: number): number | null
}

/** How many of the ages that matter are reached on the day. */
export function ageClassOn(turns: readonly number[], day: number): number {
  let reached = 0
  while (reached < turns.length && (turns[reached] ?? Infinity) <= day) reached += 1
  return reached
}

const NO_TURNS: readonly number[] = []

/** Prepares a month for the programmes given. */
export function frameOf(
  month: JalaliMonth,
  rules: MoneyRules,
  programmes: readonly ProgrammeFacts[],
): MonthFrame {
  const { from, to } = monthRange(month)
  const length = daysBetween(from, to) + 1
  const days = Array.from({ length }, (_, at) => addDays(from, at))
  const numbers = new Map(days.map((day, at) => [day, at]))
  const dayOf = (date: IsoDate | null): number => {
    if (date === null || date > to) return length
    return numbers.get(date) ?? 0
  }
  const ages = agesThatMatter(rules, programmes)
  const births = ages.map((age) => days.map((day) => latestBirthForAge(day, age)))
  return {
    month,
    from,
    to,
    days,
    centerKinds: rules.centerKinds,
    dayOf,
    ageOfClass: (ageClass) => ages[ageClass - 1] ?? null,
    turnsOf(birthDate) {
      if (birthDate === null) return NO_TURNS
      return births.map((latest) => {
        if (birthDate <= (latest[0] ?? '')) return 0
        if (birthDate > (latest[length - 1] ?? '')) return length
        return latest.findIndex((birth) => birthDate <= birth)
      })
    },
    programmes: programmes.map((facts) => monthProgramme(facts, rules, { from, to, days, dayOf, ages })),
  }
}

function agesThatMatter(rules: MoneyRules, programmes: readonly ProgrammeFacts[]): number[] {
  const ages = new Set([0])
  for (const { id, conditions } of programmes) {
    if (conditions.includes('permission')) ages.add(NATIONAL_PERMISSION_AGE).add(GROWN_UP_AGE)
    for (const { ageFrom, ageTo } of rules.tariffs.get(id) ?? []) {
      if (ageFrom !== null) ages.add(ageFrom)
      if (ageTo !== null) ages.add(ageTo)
    }
  }
  return [...ages].sort((one, other) => one - other)
}

function monthProgramme(
  facts: ProgrammeFacts,
  rules: MoneyRules,
  month: Pick<MonthFrame, 'from' | 'to' | 'days' | 'dayOf'> & { readonly ages: readonly number[] },
): MonthProgramme {
  const tariffs = rules.tariffs.get(facts.id) ?? []
  const cuts = new Set<number>()
  for (const row of tariffs) {
    for (const bound of [row.startsOn, row.endsOn]) {
      if (bound !== null && bound > month.from && bound <= month.to) cuts.add(month.dayOf(bound))
    }
  }
  const bounds = [...cuts].sort((one, other) => one - other)
  const periods = [0, ...bounds].map((start) => ({
    start,
    rows: rowsOn(tariffs, month.days[start] ?? ''),
    rates: new Map<string | null, Rate[]>(),
  }))
  return {
    facts,
    tariffs,
    hasOnce: tariffs.some((row) => row.rhythm === 'once'),
    bounds,
    rateAt(day, ageClass, kind) {
      let period = periods[0]
      for (const later of periods) if (later.start <= day) period = later
      if (period === undefined) return { reason: 'no_tariff' }
      let rates = period.rates.get(kind)
      if (rates === undefined) {
        rates = []
        period.rates.set(kind, rates)
      }
      return (rates[ageClass] ??= rateOf(period.rows, month.ages[ageClass - 1] ?? null, kind))
    },
  }
}
