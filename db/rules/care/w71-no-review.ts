import { ALWAYS, type Rule } from '../rule'
import { inCareSince, latestBetween, passedAfter } from './time-in-care'

/** The file of who is in care is reviewed every so many months (a setting), from admission or the last review on. */
export const w71NoReview: Rule = {
  code: 'W71',
  severity: 'warn',
  subject: 'child',
  fields: [],
  since: ALWAYS,
  isWindow: true,
  check: (facts) => {
    const { child, file, today, settings } = facts
    const admitted = inCareSince(facts)
    if (admitted === null) return []
    const held = (file.reviews ?? []).map(({ heldOn }) => heldOn)
    const since = latestBetween(held, admitted, today) ?? admitted
    const dueOn = passedAfter(since, settings.reviewEveryMonths, today)
    return dueOn === null
      ? []
      : [{ recordId: child.id, details: { months: settings.reviewEveryMonths, since, dueOn } }]
  },
}
