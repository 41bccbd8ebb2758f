import type { Clock } from '../../contract/legal'
import { legalClocks } from '../../contract/legal-clocks'
import { EARLIEST_BIRTH, type Standing } from '../facts'

const known = new WeakMap<Standing, readonly Clock[]>()

/** The legal clocks that run for a child on the register's day; worked out once for a file, when a rule or a task first asks. */
export function runningClocks(standing: Standing): readonly Clock[] {
  const told = known.get(standing)
  if (told !== undefined) return told
  const { file, soundSpells, birthDate, today } = standing
  const clocks = legalClocks({
    // A day of the year 1 is no Jalali day to count from.
    spells: soundSpells.filter(({ startsOn }) => startsOn >= EARLIEST_BIRTH),
    orders: file.orders ?? [],
    events: (file.legalEvents ?? []).filter(({ onDay }) => onDay >= EARLIEST_BIRTH),
    birthDate,
    today,
  })
  known.set(standing, clocks)
  return clocks
}
