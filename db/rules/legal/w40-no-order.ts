import { ALWAYS, type Rule } from '../rule'
import { runningClocks } from './running-clocks'

/**
 * A stay in homes rests on a judicial order within three days: an order for a stay that reaches into it, or an order's number on one
 * of its spells (the clock `order_missing`). A small child may come first and the papers later.
 */
export const w40NoOrder: Rule = {
  code: 'W40',
  severity: 'warn',
  subject: 'placement',
  fields: ['orderNumber', 'orderDate'],
  since: ALWAYS,
  isWindow: true,
  check: (facts) => {
    const { current } = facts
    if (current?.kind !== 'residential' || current.orderNumber !== null) return []
    const clock = runningClocks(facts).find(({ kind }) => kind === 'order_missing')
    return clock !== undefined && clock.daysLeft < 0
      ? [{ recordId: clock.recordId ?? current.id, details: { since: clock.startsOn } }]
      : []
  },
}
