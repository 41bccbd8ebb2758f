import { ALWAYS, type Rule } from '../rule'
import { entitlingSpells, isSettledBack, monthOf } from './line-months'

/**
 * The month a line is owed for has a day that entitles to it: a day in a home, or a day of a support of the programme. A grant needs
 * none. A line that a settlement took back is put right. What lies after death is rule B64's.
 */
export const w63OutsideEntitlement: Rule = {
  code: 'W63',
  severity: 'warn',
  subject: 'payment',
  fields: ['forMonth'],
  since: ALWAYS,
  check: (facts) =>
    facts.lines.flatMap((line) => {
      const { diedOn } = facts
      const month = monthOf(line)
      if (month === null || line.amountRial < 0 || (diedOn !== null && month.from >= diedOn)) return []
      const spells = entitlingSpells(facts, line)
      if (
        spells === null ||
        spells.some(
          ({ startsOn, endsOn }) =>
            startsOn <= month.to && (endsOn === null || (endsOn > month.from && endsOn > startsOn)),
        )
      )
        return []
      return isSettledBack(facts, line) ? [] : [{ recordId: line.id, details: { month: line.forMonth } }]
    }),
}
