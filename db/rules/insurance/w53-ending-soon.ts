import { daysBetween } from '../../contract/jalali'
import { covers } from '../facts'
import { isBasic } from './basic-health'
import { ALWAYS, type Rule } from '../rule'

/**
 * A basic health cover in force on the register's day does not end within 30 days without another basic cover on the day it
 * ends.
 */
export const w53EndingSoon: Rule = {
  code: 'W53',
  severity: 'warn',
  subject: 'insurance',
  fields: ['endsOn'],
  since: ALWAYS,
  check: ({ soundPolicies, today }) =>
    soundPolicies.flatMap((policy) => {
      const { endsOn } = policy
      if (!isBasic(policy) || endsOn === null || !covers(policy, today)) return []
      const days = daysBetween(today, endsOn)
      const followed = soundPolicies.some((other) => isBasic(other) && covers(other, endsOn))
      return days <= 30 && !followed ? [{ recordId: policy.id, details: { endsOn, days } }] : []
    }),
}
