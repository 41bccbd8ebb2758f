import type { PlacementKind } from '../../contract/placements'
import { ALWAYS, type Rule } from '../rule'

const byOrder: ReadonlySet<PlacementKind> = new Set(['adopted', 'adoption_trial', 'trustee', 'host_family'])

/**
 * Adoption, trial custody, a temporary trustee and a host family rest on an order with a number and a date.
 */
export const w24OrderMissing: Rule = {
  code: 'W24',
  severity: 'warn',
  subject: 'placement',
  fields: ['orderNumber', 'orderDate'],
  since: ALWAYS,
  check: ({ spells }) =>
    spells.flatMap((spell) => {
      const missing = (['orderNumber', 'orderDate'] as const).filter((field) => spell[field] === null)
      return byOrder.has(spell.kind) && missing.length > 0
        ? [
            {
              recordId: spell.id,
              on: spell.startsOn,
              fields: missing,
              details: { kind: spell.kind, missing: missing.join(' ') },
            },
          ]
        : []
    }),
}
