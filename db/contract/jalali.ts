import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from '@internationalized/date'
import { asciiDigits, persianDigits } from './persian'

/** A day of the Jalali calendar; month 1–12. */
export interface JalaliDate {
  readonly year: number
  readonly month: number
  readonly day: number
}
/** An ISO Gregorian date, `2024-05-26`. */
export type IsoDate = string
/** A Jalali month, `1403-03`. */
export type JalaliMonth = string
/** A range of days, both ends included. */
export interface DateRange {
  readonly from: IsoDate
  readonly to: IsoDate
}

const persian = new PersianCalendar()
const gregorian = new GregorianCalendar()
const FIRST_YEAR = 1200
const LAST_YEAR = 1600

export const JALALI_MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const
// Indexed by the day of the week as JavaScript counts it, Sunday first.
const WEEKDAYS = ['یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه'] as const
// As in a pasted «دوشنبه ۶ خرداد ۱۴۰۳», the joiner of «سه‌شنبه» left out.
const WEEKDAY_BEFORE = /^(?:(?:[یي]ک|دو|سه|چهار|پنج)?\s*شنبه|جمعه)\s*[،,]?\s+/u

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** Whether the text is a real day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (!match) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

const DAYS_OF_400_YEARS = 146_097
/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468
const ZERO = 48

/** The number that so many digits from a place on stand for. */
function digitsAt(text: string, at: number, count: number): number {
  let value = 0
  for (let place = at; place < at + count; place += 1) value = value * 10 + text.charCodeAt(place) - ZERO
  return value
}

/**
 * Days since 1 January 1970. Years are counted from March, so that a leap day is their last. Asked millions of times when a register
 * is judged; a `Date` takes five times as long. NaN for what is no date.
 */
function epochDay(iso: IsoDate): number {
  const month = digitsAt(iso, 5, 2)
  const day = digitsAt(iso, 8, 2)
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return NaN
  const year = digitsAt(iso, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_OF_400_YEARS + dayOfEra - DAYS_TO_1970
}

const twoDigits = Array.from({ length: 100 }, (_, value) => pad(value))

/** The other way round, for the days that an ISO date can write. */
function isoOfEpochDay(epoch: number): IsoDate {
  const days = epoch + DAYS_TO_1970
  const era = Math.floor(days / DAYS_OF_400_YEARS)
  const dayOfEra = days - era * DAYS_OF_400_YEARS
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - yearOfEra * 365 - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${twoDigits[month] ?? ''}-${twoDigits[day] ?? ''}`
}

const FIRST_DAY = '0001-01-01'
const LAST_DAY = '9999-12-31'
const FIRST_EPOCH_DAY = epochDay(FIRST_DAY)
const LAST_EPOCH_DAY = epochDay(LAST_DAY)

/** The day `days` later (or earlier, when negative); never beyond the days that an ISO date can write. Throws RangeError on what is no date. */
export function addDays(iso: IsoDate, days: number): IsoDate {
  const day = Math.min(Math.max(epochDay(iso) + days, FIRST_EPOCH_DAY), LAST_EPOCH_DAY)
  if (Number.isNaN(day)) throw new RangeError('not an ISO date')
  return isoOfEpochDay(day)
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from)
}

// A register asks for the same days again and again, and turning one calendar into the other is what its clocks cost most.
const MOST_REMEMBERED = 40_000
const jalaliDays = new Map<IsoDate, JalaliDate>()
const isoDays = new Map<number, IsoDate>()

/** The Jalali day of an ISO date. Throws RangeError on what is no date. */
export function toJalali(iso: IsoDate): JalaliDate {
  const known = jalaliDays.get(iso)
  if (known !== undefined) return known
  if (!isIsoDate(iso)) throw new RangeError('not an ISO date')
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const date = toCalendar(new CalendarDate(gregorian, year, month, day), persian)
  const jalali: JalaliDate = Object.freeze({ year: date.year, month: date.month, day: date.day })
  if (jalaliDays.size >= MOST_REMEMBERED) jalaliDays.clear()
  jalaliDays.set(iso, jalali)
  return jalali
}

/** The ISO date of a Jalali day, or null when the day does not exist (1404/12/30). */
export function toIso({ year, month, day }: JalaliDate): IsoDate | null {
  if (![year, month, day].every(Number.isInteger)) return null
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null
  const key = (year * 100 + month) * 100 + day
  const known = isoDays.get(key)
  if (known !== undefined) return known
  // CalendarDate quietly moves an impossible day to the last of the month, so the parts are compared.
  const date = new CalendarDate(persian, year, month, day)
  if (date.year !== year || date.month !== month || date.day !== day) return null
  const { year: isoYear, month: isoMonth, day: isoDay } = toCalendar(date, gregorian)
  const iso = `${pad(isoYear, 4)}-${pad(isoMonth)}-${pad(isoDay)}`
  if (isoDays.size >= MOST_REMEMBERED) isoDays.clear()
  isoDays.set(key, iso)
  return iso
}

/**
 * The ISO date of a Jalali day that was reckoned from another; a year before 1200 or after 1600 becomes the first or the last day of
 * those, so that a clock over a mistyped date still answers. Throws RangeError on a month or a day that does not exist.
 */
function reckonedIso(date: JalaliDate): IsoDate {
  const iso =
    date.year < FIRST_YEAR
      ? toIso({ year: FIRST_YEAR, month: 1, day: 1 })
      : date.year > LAST_YEAR
        ? toIso({ year: LAST_YEAR, month: 12, day: daysInJalaliMonth(LAST_YEAR, 12) })
        : toIso(date)
  if (iso === null) throw new RangeError('not a Jalali date')
  return iso
}

/** How many days the month has, 29–31. */
export function daysInJalaliMonth(year: number, month: number): number {
  if (month <= 6) return 31
  if (month <= 11) return 30
  return toIso({ year, month: 12, day: 30 }) === null ? 29 : 30
}

/** What a typed date means. `gregorian`: a Gregorian year was typed, the same day is offered and must be confirmed. */
export type ParsedDate =
  | { readonly is: 'date'; readonly iso: IsoDate }
  | { readonly is: 'gregorian'; readonly iso: IsoDate }
  | { readonly is: 'impossible' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'empty' }

/** Reads ۱۴۰۳/۳/۶, 1403-3-6, 1403.03.06, 14030306, or «۶ خرداد ۱۴۰۳», in either kind of digits. */
export function parseTypedDate(typed: string): ParsedDate {
  const text = asciiDigits(typed)
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
    .replace(WEEKDAY_BEFORE, '')
  if (text === '') return { is: 'empty' }
  const parts = datePartsOf(text)
  if (!parts) return { is: 'unreadable' }
  if (parts.year >= 1900 && parts.year <= 2100) {
    const iso = `${pad(parts.year, 4)}-${pad(parts.month)}-${pad(parts.day)}`
    return isIsoDate(iso) ? { is: 'gregorian', iso } : { is: 'impossible' }
  }
  const iso = toIso(parts)
  return iso === null ? { is: 'impossible' } : { is: 'date', iso }
}

function datePartsOf(text: string): JalaliDate | null {
  const separated = /^(\d{4})\s*[/\-.\s٫،]\s*(\d{1,2})\s*[/\-.\s٫،]\s*(\d{1,2})$/u.exec(text)
  if (separated) return { year: Number(separated[1]), month: Number(separated[2]), day: Number(separated[3]) }
  const dayFirst = /^(\d{1,2})\s*[/\-.]\s*(\d{1,2})\s*[/\-.]\s*(\d{4})$/u.exec(text)
  if (dayFirst) return { year: Number(dayFirst[3]), month: Number(dayFirst[2]), day: Number(dayFirst[1]) }
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) }
  const worded = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})$/u.exec(text)
  const month = worded ? JALALI_MONTHS.findIndex((name) => name === worded[2]?.replaceAll('ي', 'ی')) + 1 : 0
  return worded && month > 0 ? { year: Number(worded[3]), month, day: Number(worded[1]) } : null
}

/** «۱۴۰۳/۰۶/۱۹» */
export function formatJalali(iso: IsoDate): string {
  return persianDigits(jalaliText(iso, '/'))
}

/** 1403-06-19 (or with another separator), in ASCII digits: for file names, the command line and the return's number. */
export function jalaliText(iso: IsoDate, separator = '-'): string {
  const { year, month, day } = toJalali(iso)
  return [pad(year, 4), pad(month), pad(day)].join(separator)
}

/** «دوشنبه ۱۹ شهریور ۱۴۰۳» */
export function formatJalaliLong(iso: IsoDate): string {
  const { year, month, day } = toJalali(iso)
  const weekday = WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ''
  return `${weekday} ${persianDigits(day)} ${JALALI_MONTHS[month - 1] ?? ''} ${persianDigits(year)}`
}

/** The month a day lies in, `1403-03`. */
export function jalaliMonthOf(iso: IsoDate): JalaliMonth {
  return jalaliText(iso).slice(0, 7)
}

/** Whether the text is a Jalali month `1403-03`. */
export function isJalaliMonth(text: string): text is JalaliMonth {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text)
  return match !== null && Number(match[1]) >= FIRST_YEAR && Number(match[1]) <= LAST_YEAR
}

/** First and last day of a Jalali month. Throws RangeError on a bad month. */
export function monthRange(month: JalaliMonth): DateRange {
  if (!isJalaliMonth(month)) throw new RangeError('not a Jalali month')
  const [year = 0, number = 0] = month.split('-').map(Number)
  return {
    from: reckonedIso({ year, month: number, day: 1 }),
    to: reckonedIso({ year, month: number, day: daysInJalaliMonth(year, number) }),
  }
}

/** First and last day of a Jalali year (the fiscal year). */
export function yearRange(year: number): DateRange {
  return {
    from: reckonedIso({ year, month: 1, day: 1 }),
    to: reckonedIso({ year, month: 12, day: daysInJalaliMonth(year, 12) }),
  }
}

/** The month `months` later. */
export function addMonths(month: JalaliMonth, months: number): JalaliMonth {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + (number - 1) + months
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`
}

/** «خرداد ۱۴۰۳» */
export function formatMonth(month: JalaliMonth): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${JALALI_MONTHS[number - 1] ?? ''} ${persianDigits(year)}`
}

/** The same Jalali day some years before (negative: after); 30 Esfand becomes 29 Esfand in a common year. */
export function yearsBefore(iso: IsoDate, years: number): IsoDate {
  const { year, month, day } = toJalali(iso)
  return reckonedIso({
    year: year - years,
    month,
    day: Math.min(day, daysInJalaliMonth(year - years, month)),
  })
}

/** The same day of the month so many Jalali months later (negative: earlier); the 31st becomes the last day of a shorter month. */
export function jalaliMonthsLater(day: IsoDate, months: number): IsoDate {
  const from = toJalali(day)
  const index = from.year * 12 + from.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return reckonedIso({ year, month, day: Math.min(from.day, daysInJalaliMonth(year, month)) })
}

/** An age in completed Jalali years and months. */
export interface Age {
  readonly years: number
  readonly months: number
}

/** The age on a day in completed Jalali years and months; null before birth. Who was born on 30 Esfand has her birthday on 29 Esfand in common years. */
export function ageOn(birthDate: IsoDate, on: IsoDate): Age | null {
  if (on < birthDate) return null
  const birth = toJalali(birthDate)
  const day = toJalali(on)
  const birthDayThisMonth = Math.min(birth.day, daysInJalaliMonth(day.year, day.month))
  const months =
    (day.year - birth.year) * 12 + day.month - birth.month - (day.day < birthDayThisMonth ? 1 : 0)
  return { years: Math.floor(months / 12), months: months % 12 }
}

/** The day a person turns `years` (her birthday in that Jalali year). */
export function birthdayAt(birthDate: IsoDate, years: number): IsoDate {
  return yearsBefore(birthDate, -years)
}

/** The latest birth date of those who have completed `years` on the day: age ≥ years exactly when birth date ≤ this. */
export function latestBirthForAge(on: IsoDate, years: number): IsoDate {
  const { year, month, day } = toJalali(on)
  const birthYear = year - years
  const lastOfMonth = day === daysInJalaliMonth(year, month)
  const birthMonthDays = daysInJalaliMonth(birthYear, month)
  return reckonedIso({
    year: birthYear,
    month,
    day: lastOfMonth ? birthMonthDays : Math.min(day, birthMonthDays),
  })
}
