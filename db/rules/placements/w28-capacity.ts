import type { IsoDate } from '../../contract/jalali'
import type { JudgedSpell } from '../../child-file/judged-file'
import { ALWAYS, type Rule } from '../rule'

/** The days on which a stay is counted against the center's capacity: its first day and the register's day; none once it is over. */
export function crowdingDays(spell: JudgedSpell, today: IsoDate): readonly IsoDate[] {
  if (spell.endsOn !== null && (spell.endsOn <= today || spell.endsOn <= spell.startsOn)) return []
  return spell.startsOn >= today ? [spell.startsOn] : [spell.startsOn, today]
}

/**
 * More residents than the center's capacity, on the first day of the stay and still on the register's day: so the warning
 * stands at those whose arrival was too many, as long as the home is crowded. A stay that is over is not judged, because
 * only the capacity of now is known.
 */
export const w28Capacity: Rule = {
  code: 'W28',
  severity: 'warn',
  subject: 'placement',
  fields: ['centerId'],
  since: ALWAYS,
  check: ({ soundSpells, today, center, residentsOn }) =>
    soundSpells.flatMap((spell) => {
      if (spell.kind !== 'residential' || spell.centerId === null) return []
      const { centerId } = spell
      const capacity = center(centerId)?.capacity ?? null
      const days = crowdingDays(spell, today)
      if (capacity === null || days.length === 0) return []
      const counts = days.map((day) => residentsOn(centerId, day))
      if (!counts.every((residents) => residents > capacity)) return []
      return [
        {
          recordId: spell.id,
          on: spell.startsOn,
          details: { residents: counts.at(-1) ?? 0, capacity, on: days.at(-1) ?? today },
        },
      ]
    }),
}
