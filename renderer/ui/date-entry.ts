import {
  addDays,
  addMonths,
  daysInJalaliMonth,
  formatJalali,
  jalaliMonthOf,
  parseTypedDate,
  toIso,
  toJalali,
} from '../../db/contract/jalali'

/** Why a typed date is no value yet: a code of `words/errors`. */
export type DateFault = 'not_a_date' | 'impossible_date' | 'gregorian_date'

/** What stands in a date field: a value, nothing, or a text with its fault (and the day that is offered for a Gregorian one). */
export interface DateEntry {
  readonly iso: string | null
  readonly fault: DateFault | null
  readonly offer: string | null
}

/** Reads a typed or pasted text. A Gregorian date is never a value: its Jalali day is offered. */
export function readDate(text: string): DateEntry {
  const parsed = parseTypedDate(text)
  switch (parsed.is) {
    case 'date':
      return { iso: parsed.iso, fault: null, offer: null }
    case 'empty':
      return { iso: null, fault: null, offer: null }
    case 'gregorian':
      return { iso: null, fault: 'gregorian_date', offer: parsed.iso }
    case 'impossible':
      return { iso: null, fault: 'impossible_date', offer: null }
    case 'unreadable':
      return { iso: null, fault: 'not_a_date', offer: null }
  }
}

export type DateStep = 'day' | 'month' | 'year'

/** The part of «۱۴۰۳/۰۳/۰۶» the caret stands in; the day at the end, and in a text written otherwise. */
export function stepAtCaret(text: string, caret: number): DateStep {
  const slashes = Array.from(text.matchAll(/[/\-.]/gu), (match) => match.index)
  const [first, second] = slashes
  if (first === undefined || second === undefined || !/^[۰-۹٠-٩\d]{4}/u.test(text)) return 'day'
  if (caret <= first) return 'year'
  return caret <= second ? 'month' : 'day'
}

/** The day one or more steps away; the day of the month is kept where the month has it. */
export function stepDate(iso: string, step: DateStep, by: number): string {
  if (step === 'day') return addDays(iso, by)
  const { day } = toJalali(iso)
  const month = addMonths(jalaliMonthOf(iso), step === 'month' ? by : by * 12)
  const [year = 0, number = 1] = month.split('-').map(Number)
  return toIso({ year, month: number, day: Math.min(day, daysInJalaliMonth(year, number)) }) ?? iso
}

/** Where the caret stands after a step of the part, in the text as `formatJalali` writes it. */
export function selectionOf(step: DateStep): readonly [from: number, to: number] {
  if (step === 'year') return [0, 4]
  return step === 'month' ? [5, 7] : [8, 10]
}

/** The step that a key asks for in the field; null for other keys. Up is later, as in every counter. */
export function stepOfKey(
  key: string,
  withShift: boolean,
  text: string,
  caret: number,
): { readonly step: DateStep; readonly by: number } | null {
  switch (key) {
    case 'ArrowUp':
      return { step: stepAtCaret(text, caret), by: 1 }
    case 'ArrowDown':
      return { step: stepAtCaret(text, caret), by: -1 }
    case 'PageUp':
      return { step: withShift ? 'year' : 'month', by: 1 }
    case 'PageDown':
      return { step: withShift ? 'year' : 'month', by: -1 }
    default:
      return null
  }
}

/** How a value is written in the field. */
export function dateText(iso: string | null): string {
  return iso === null ? '' : formatJalali(iso)
}
