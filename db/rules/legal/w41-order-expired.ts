import { ALWAYS, type Rule } from '../rule'
import { runningClocks } from './running-clocks'

/** The newest order for the stay holds: its last day has not passed while she lives in a home (the clock `order_end`). */
export const w41OrderExpired: Rule = {
  code: 'W41',
  severity: 'warn',
  subject: 'order',
  fields: ['validUntil'],
  since: ALWAYS,
  check: (facts) => {
    const { child, current, file } = facts
    if (current?.kind !== 'residential' || (file.orders ?? []).length === 0) return []
    const clock = runningClocks(facts).find(({ kind }) => kind === 'order_end')
    return clock !== undefined && clock.daysLeft < 0
      ? [{ recordId: clock.recordId ?? child.id, details: { validUntil: clock.dueOn } }]
      : []
  },
}
