import type { JudgedPolicy } from '../../child-file/judged-file'
import { ALWAYS, type Rule, type RuleFinding } from '../rule'

const endOf = ({ endsOn }: JudgedPolicy): string => endsOn ?? '9999-99-99'

/**
 * No day is covered by two policies of one kind. The later policy is told, `otherId` is the earlier one that reaches furthest.
 */
export const w51Overlap: Rule = {
  code: 'W51',
  severity: 'warn',
  subject: 'insurance',
  fields: ['startsOn', 'endsOn'],
  since: ALWAYS,
  check: ({ soundPolicies }) => {
    const found: RuleFinding[] = []
    const furthest = new Map<string, JudgedPolicy>()
    for (const policy of soundPolicies) {
      if (policy.endsOn === policy.startsOn) continue
      const before = furthest.get(policy.kind)
      if (before !== undefined && policy.startsOn < endOf(before)) {
        const to = endOf(policy) < endOf(before) ? policy.endsOn : before.endsOn
        found.push({
          recordId: policy.id,
          on: policy.startsOn,
          otherId: before.id,
          details: { from: policy.startsOn, ...(to === null ? {} : { to }) },
        })
      }
      if (before === undefined || endOf(policy) > endOf(before)) furthest.set(policy.kind, policy)
    }
    return found
  },
}
