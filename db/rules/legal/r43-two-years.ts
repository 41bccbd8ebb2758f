import { careKinds } from '../facts'
import { LAW_OF_1392, type Rule } from '../rule'
import { awaitsTwoYears } from './awaits-two-years'
import { runningClocks } from './running-clocks'

/**
 * Two years of care without a guardian are reached (art. 8 ج of the law of 1392, the clock `two_years`), and her legal status says
 * neither that nor another of the cases of art. 8. A guardian who came or a status that says it answers this.
 */
export const r43TwoYears: Rule = {
  code: 'R43',
  severity: 'report',
  subject: 'child',
  fields: ['legalStatus'],
  since: LAW_OF_1392,
  check: (facts) => {
    const { child, current } = facts
    if (current === null || !careKinds.has(current.kind) || !awaitsTwoYears(child.legalStatus)) return []
    const clock = runningClocks(facts).find(({ kind }) => kind === 'two_years')
    return clock !== undefined && clock.daysLeft <= 0
      ? [{ recordId: child.id, details: { since: clock.startsOn, dueOn: clock.dueOn } }]
      : []
  },
}
