import { addMonths, jalaliMonthOf } from '../../db/contract/jalali'

/** How far back the list of years goes. */
const YEARS_BACK = 40

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
