import { latestBirthForAge, type IsoDate } from '../contract/jalali'

/** Day → years → the latest birth date of those who have completed them. Turning days into Jalali is what judging a register costs most. */
const latestBirths = new Map<IsoDate, Map<number, IsoDate>>()
const MOST_DAYS = 20_000

function latestBirth(day: IsoDate, years: number): IsoDate {
  let ofDay = latestBirths.get(day)
  if (ofDay === undefined) {
    if (latestBirths.size >= MOST_DAYS) latestBirths.clear()
    ofDay = new Map<number, IsoDate>()
    latestBirths.set(day, ofDay)
  }
  let birth = ofDay.get(years)
  if (birth === undefined) {
    birth = latestBirthForAge(day, years)
    ofDay.set(years, birth)
  }
  return birth
}

/** Completed Jalali years from birth to the day, the same as `ageOn`; null before birth. For birth dates from 1300 on. */
export function yearsBetween(birthDate: IsoDate, day: IsoDate): number | null {
  if (day < birthDate) return null
  // The Gregorian years between the two are at most one away from the Jalali ones.
  let years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) + 1
  while (years > 0 && birthDate > latestBirth(day, years)) years -= 1
  return years
}
