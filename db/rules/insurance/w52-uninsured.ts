import { careKinds, covers } from '../facts'
import { isBasic } from './basic-health'
import { ALWAYS, type Rule } from '../rule'

/**
 * A child in care on the register's day, in a home or in a family, has a basic health cover that day: health insurance, social
 * security or armed forces. Told of the child, since no policy is at fault.
 */
export const w52Uninsured: Rule = {
  code: 'W52',
  severity: 'warn',
  subject: 'child',
  fields: [],
  since: ALWAYS,
  check: ({ child, current, soundPolicies, today }) =>
    current !== null &&
    careKinds.has(current.kind) &&
    !soundPolicies.some((policy) => isBasic(policy) && covers(policy, today))
      ? [{ recordId: child.id }]
      : [],
}
