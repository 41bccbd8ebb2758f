import { daysBetween } from '../../contract/jalali'
import type { JudgedSpell } from '../../child-file/judged-file'
import { ALWAYS, type Rule, type RuleFinding } from '../rule'

const isLater = (end: string | null, other: string | null): boolean =>
  other !== null && (end === null || end >= other)

/**
 * No day lies between a spell and all spells before it. The later spell is told, `otherId` is the one that ended before the gap.
 */
export const w12Gap: Rule = {
  code: 'W12',
  severity: 'warn',
  subject: 'placement',
  fields: ['startsOn'],
  since: ALWAYS,
  check: ({ soundSpells }) => {
    const found: RuleFinding[] = []
    let last: JudgedSpell | null = null
    for (const spell of soundSpells) {
      const endsOn = last?.endsOn ?? null
      if (last !== null && endsOn !== null && endsOn < spell.startsOn) {
        found.push({
          recordId: spell.id,
          on: spell.startsOn,
          otherId: last.id,
          details: { from: endsOn, to: spell.startsOn, days: daysBetween(endsOn, spell.startsOn) },
        })
      }
      if (last === null || isLater(spell.endsOn, last.endsOn)) last = spell
    }
    return found
  },
}
