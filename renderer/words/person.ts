import { ageOn, formatJalali } from '../../db/contract/jalali'
import { MISSING } from '../../db/contract/words/terms'
import { common } from './common'

/** «علی رضایی»; «بی‌نام» when neither name is known. */
export function personName(person: {
  readonly firstName: string | null
  readonly lastName: string | null
}): string {
  return [person.firstName, person.lastName].filter((name) => name !== null).join(' ') || common.nameless
}

/** «۷ سال و ۲ ماه», with «(تقریبی)» for an estimated birth date; from 3 years on `short` leaves the months out. «نامشخص» without a birth date. */
export function ageText(birthDate: string | null, estimated: boolean, on: string, short = false): string {
  const age = birthDate === null ? null : ageOn(birthDate, on)
  if (age === null) return MISSING
  const words = short && age.years >= 3 ? common.yearsText(age.years) : common.ageText(age.years, age.months)
  return estimated ? `${words} (${common.estimated})` : words
}

/** «۱۴۰۳/۰۳/۰۶», or «نامشخص» for a day nobody entered. */
export function dateOrMissing(iso: string | null): string {
  return iso === null ? MISSING : formatJalali(iso)
}
