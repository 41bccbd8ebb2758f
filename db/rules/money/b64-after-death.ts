import { ALWAYS, type Rule } from '../rule'
import { isSettledBack, monthOf } from './line-months'

/**
 * Nothing is paid for the day of death or what comes after it: neither for a month that begins then, nor for days of a line that lie
 * there. A line that a settlement took back is put right.
 */
export const b64AfterDeath: Rule = {
  code: 'B64',
  severity: 'block',
  subject: 'payment',
  fields: ['forMonth'],
  since: ALWAYS,
  check: (facts) => {
    const { diedOn } = facts
    if (diedOn === null) return []
    return facts.lines.flatMap((line) => {
      const month = monthOf(line)
      const isAfter = (month !== null && month.from >= diedOn) || line.parts.some(({ to }) => to >= diedOn)
      return isAfter && line.amountRial >= 0 && !isSettledBack(facts, line)
        ? [{ recordId: line.id, details: { diedOn } }]
        : []
    })
  },
}
