import { addMonths, isJalaliMonth, jalaliMonthOf } from '../../../db/contract/jalali'

/** How far back the list of years goes. */
const YEARS_BACK = 40

/** Which return the address asks for. */
export interface ReturnChoice {
  /** Null when the register has no center. */
  readonly centerId: string | null
  readonly month: string
  /** The address names a center that the register does not have. */
  readonly isUnknown: boolean
}

/** The center and month of the address; the only or first center and the month of today where it names none. A month after today's becomes today's. */
export function readChoice(
  address: Readonly<Record<string, unknown>>,
  centerIds: readonly string[],
  today: string,
): ReturnChoice {
  const current = jalaliMonthOf(today)
  const { center, month: asked } = address
  // An address may hold the month as it was typed.
  const month = typeof asked === 'string' && isJalaliMonth(asked) && asked <= current ? asked : current
  const isUnknown = typeof center === 'string' && center !== '' && !centerIds.includes(center)
  const centerId = typeof center === 'string' && !isUnknown && center !== '' ? center : centerIds[0]
  return { centerId: isUnknown ? null : (centerId ?? null), month, isUnknown }
}

/** The month `by` later, or null when it has not begun. */
export function monthBeside(month: string, by: number, today: string): string | null {
  const beside = addMonths(month, by)
  return beside > jalaliMonthOf(today) ? null : beside
}

/** Years to choose from, this year first; the shown month's year is among them. */
export function yearsToChoose(month: string, today: string): number[] {
  const last = Number(jalaliMonthOf(today).slice(0, 4))
  const first = Math.min(last - YEARS_BACK, Number(month.slice(0, 4)))
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** The months of a year that have begun, as numbers 1–12. */
export function monthsBegun(year: number, today: string): number[] {
  const current = jalaliMonthOf(today)
  return Array.from({ length: 12 }, (_, index) => index + 1).filter(
    (number) => monthOf(year, number) <= current,
  )
}

/** `1403-03` */
export function monthOf(year: number, number: number): string {
  return `${String(year)}-${String(number).padStart(2, '0')}`
}
