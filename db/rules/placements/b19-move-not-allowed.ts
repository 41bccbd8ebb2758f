import { allowedMoves } from '../../contract/placements'
import { consecutive } from '../facts'
import { ALWAYS, type Rule } from '../rule'

/**
 * Each kind may follow the kind just before it by the contract's table of moves, whether or not days lie between. What
 * follows death is rule B16's.
 */
export const b19MoveNotAllowed: Rule = {
  code: 'B19',
  severity: 'block',
  subject: 'placement',
  fields: ['kind'],
  since: ALWAYS,
  check: (facts) =>
    consecutive(facts).flatMap(({ previous, spell }) => {
      const from = previous?.kind ?? 'none'
      if (from === 'deceased' || allowedMoves[from].includes(spell.kind)) return []
      return [
        {
          recordId: spell.id,
          on: spell.startsOn,
          ...(previous === null ? {} : { otherId: previous.id }),
          details: { from, to: spell.kind },
        },
      ]
    }),
}
