import { ALWAYS, type Rule } from '../rule'

/**
 * Nothing begins after a spell that is still open: the move that opens the next spell closes it in the same step.
 */
export const b13SecondOpen: Rule = {
  code: 'B13',
  severity: 'block',
  subject: 'placement',
  fields: ['startsOn'],
  since: ALWAYS,
  check: ({ soundSpells }) => {
    const open = soundSpells.findIndex(({ endsOn }) => endsOn === null)
    const before = soundSpells[open]
    if (before === undefined) return []
    return soundSpells.slice(open + 1).map((spell) => ({
      recordId: spell.id,
      on: spell.startsOn,
      otherId: before.id,
      details: { since: before.startsOn },
    }))
  },
}
