import { registerName } from '../settings/queries'
import { centersHandlers } from '../centers/handlers'
import type { Context } from '../context/context'
import { formatJalali, formatMonth, type IsoDate, type JalaliMonth } from '../contract/jalali'
import { tableWords } from '../contract/words/office'
import { programmeWords, wordOf } from '../contract/words/terms'
import { moneyHandlers } from '../money/handlers'

/** A programme's name by its code. */
export type ProgrammeNames = (code: string) => string

/** The words' names, and those that the register gave programmes of its own. */
export async function programmeNames(context: Context): Promise<ProgrammeNames> {
  const own = new Map(
    (await moneyHandlers['programmes.list'](context, {})).flatMap(({ id, name }) =>
      name === null ? [] : [[id, name] as const],
    ),
  )
  return (code) => own.get(code) ?? wordOf(programmeWords, code)
}

/** Whose list it is: the center that was asked for, else the register. A demonstration says so. */
export async function ownerLines(context: Context, centerId?: string): Promise<string[]> {
  const centers = centerId === undefined ? [] : await centersHandlers['centers.list'](context, {})
  const center = centers.find(({ id }) => id === centerId)
  return [center?.name ?? (await registerName(context.db)), ...(context.demo ? [tableWords.demo] : [])]
}

/** What is chosen, on one line, and the day it was written. */
export const filterLine = (context: Context, ...parts: readonly (string | undefined)[]): string =>
  [...parts, tableWords.madeOn(formatJalali(context.today))].filter((part) => part !== undefined).join('، ')

/** «ماه خرداد ۱۴۰۳» */
export const monthWords = (month: JalaliMonth): string => tableWords.ofMonth(formatMonth(month))

/** The day of a moment by the machine's clock. */
export function dayOf(instant: string): IsoDate {
  const moment = new Date(instant)
  const part = (number: number): string => String(number).padStart(2, '0')
  return `${String(moment.getFullYear())}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`
}

/** All of what comes in windows. */
export async function everyRow<Row>(
  read: (offset: number, limit: number) => Promise<{ readonly total: number; readonly rows: readonly Row[] }>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const window = await read(rows.length, 20_000)
    rows.push(...window.rows)
    if (window.rows.length === 0 || rows.length >= window.total) return rows
  }
}
