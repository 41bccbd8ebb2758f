import { addDays, jalaliMonthsLater, type IsoDate } from '../../contract/jalali'
import { careKinds, EARLIEST_BIRTH, type Facts } from '../facts'

/**
 * The first day of her unbroken care up to the register's day, null while she is elsewhere. Absence without leave between two spells
 * of care does not break it, a day between two spells does.
 */
export function inCareSince({
  soundSpells,
  current,
}: Pick<Facts, 'soundSpells' | 'current'>): IsoDate | null {
  if (current === null || !careKinds.has(current.kind)) return null
  let since = current.startsOn
  let first = since
  for (let at = soundSpells.indexOf(current) - 1; at >= 0; at -= 1) {
    const spell = soundSpells[at]
    if (!spell?.endsOn || spell.endsOn < since) break
    if (careKinds.has(spell.kind)) first = spell.startsOn
    else if (spell.kind !== 'absconded') break
    since = spell.startsOn
  }
  return first
}

const FEWEST_DAYS_OF_MONTH = 29
const laterDays = new Map<string, IsoDate>()
const MOST_DAYS = 20_000

/** The day so many Jalali months after the day where that day has passed, else null. Remembers days: a register asks for the same ones again and again. */
export function passedAfter(day: IsoDate, months: number, today: IsoDate): IsoDate | null {
  if (day < EARLIEST_BIRTH || addDays(day, months * FEWEST_DAYS_OF_MONTH) >= today) return null
  const key = `${day} ${String(months)}`
  let due = laterDays.get(key)
  if (due === undefined) {
    if (laterDays.size >= MOST_DAYS) laterDays.clear()
    due = jalaliMonthsLater(day, months)
    laterDays.set(key, due)
  }
  return due < today ? due : null
}

/** The latest of the days that is not before `from` nor after `today`. */
export function latestBetween(days: readonly IsoDate[], from: IsoDate, today: IsoDate): IsoDate | null {
  return days.reduce<IsoDate | null>(
    (last, day) => (day >= from && day <= today && (last === null || day > last) ? day : last),
    null,
  )
}
