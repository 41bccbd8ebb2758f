import type { JudgedSpell } from '../../child-file/judged-file'
import { ALWAYS, type Rule, type RuleFinding } from '../rule'

/**
 * No day is covered by two spells of a child. The later spell is at fault, `otherId` is the earlier one that reaches furthest.
 * Spells are half open, a spell of no day overlaps nobody, and an earlier spell that is still open is rule B13's.
 */
export const b11Overlap: Rule = {
  code: 'B11',
  severity: 'block',
  subject: 'placement',
  fields: ['startsOn', 'endsOn'],
  since: ALWAYS,
  check: ({ soundSpells }) => {
    const found: RuleFinding[] = []
    let furthest: (JudgedSpell & { readonly endsOn: string }) | null = null
    for (const spell of soundSpells) {
      const { endsOn } = spell
      if (endsOn === spell.startsOn) continue
      if (furthest !== null && spell.startsOn < furthest.endsOn) {
        const to = endsOn !== null && endsOn < furthest.endsOn ? endsOn : furthest.endsOn
        found.push({
          recordId: spell.id,
          on: spell.startsOn,
          otherId: furthest.id,
          details: { from: spell.startsOn, to },
        })
      }
      if (endsOn !== null && (furthest === null || endsOn > furthest.endsOn)) furthest = { ...spell, endsOn }
    }
    return found
  },
}
