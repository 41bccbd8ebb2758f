import { birthdayAt } from '../../contract/jalali'
import type { JudgedPolicy } from '../../child-file/judged-file'
import { covers } from '../facts'
import { ALWAYS, type Rule } from '../rule'

/**
 * The child turned 18 (or 23) while insured as a dependant, and that policy is still in force on the register's day. Where nobody
 * said whose policy it is, «بیمه سلامت» stands for a dependant's: that is the fund which covers children in care to 18, and to 23
 * while they study. A policy of her own she does not grow out of.
 */
export const r55GrownOut: Rule = {
  code: 'R55',
  severity: 'report',
  subject: 'insurance',
  fields: ['endsOn'],
  since: ALWAYS,
  check: ({ soundPolicies, birthDate, yearsOn, today }) => {
    const age = yearsOn(today)
    if (birthDate === null || age === null || age < 18) return []
    const years = age < 23 ? 18 : 23
    const on = birthdayAt(birthDate, years)
    return soundPolicies
      .filter((policy) => isDependants(policy) && policy.startsOn < on && covers(policy, today))
      .map((policy) => ({ recordId: policy.id, on, details: { years, on } }))
  },
}

function isDependants({ holder = null, kind }: JudgedPolicy): boolean {
  return holder === null ? kind === 'health_basic' : holder === 'dependant'
}
