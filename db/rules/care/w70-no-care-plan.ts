import { daysBetween } from '../../contract/jalali'
import { ALWAYS, type Rule } from '../rule'
import { inCareSince } from './time-in-care'

/** Days from admission within which the care plan has its first goal. */
export const DAYS_FOR_PLAN = 30

/** Who is in care has a care plan within 30 days of admission: a goal planned since then, or an older one that is still open. */
export const w70NoCarePlan: Rule = {
  code: 'W70',
  severity: 'warn',
  subject: 'child',
  fields: [],
  since: ALWAYS,
  isWindow: true,
  check: (facts) => {
    const since = inCareSince(facts)
    if (since === null || daysBetween(since, facts.today) <= DAYS_FOR_PLAN) return []
    const goals = facts.file.goals ?? []
    return goals.some(({ plannedOn, state }) => plannedOn >= since || state === 'open')
      ? []
      : [{ recordId: facts.child.id, details: { since } }]
  },
}
