import type { ClockKind } from '../../contract/legal'
import { LAW_OF_1392, type Rule } from '../rule'
import { runningClocks } from './running-clocks'

const DAYS_BEFORE = 30
const asked: readonly ClockKind[] = ['opinion', 'trial_custody']

/**
 * Behzisti's opinion within two months of a request for adoption, and the end of six months of trial custody (art. 11 of the law of
 * 1392), from 30 days before. An opinion stays until it is given; a trial custody that is over is rule W21's.
 */
export const r44OpinionDue: Rule = {
  code: 'R44',
  severity: 'report',
  subject: 'child',
  fields: [],
  since: LAW_OF_1392,
  check: (facts) => {
    const { child, file, current } = facts
    if (current?.kind !== 'adoption_trial' && (file.legalEvents ?? []).length === 0) return []
    return runningClocks(facts)
      .filter(({ kind, daysLeft }) => asked.includes(kind) && daysLeft <= DAYS_BEFORE)
      .filter(({ kind, daysLeft }) => kind === 'opinion' || daysLeft >= 0)
      .map(({ kind, dueOn, daysLeft, recordId }) => ({
        recordId: recordId ?? child.id,
        subject: kind === 'opinion' ? ('legal_event' as const) : ('placement' as const),
        details: { clock: kind, dueOn, daysLeft },
      }))
  },
}
