import { birthdayAt } from '../../contract/jalali'
import { careKinds } from '../facts'
import { ALWAYS, type Rule } from '../rule'

/**
 * Who turns 18 within twelve months and is in care has a plan for independent life, of one field at least.
 */
export const w74NoPlan: Rule = {
  code: 'W74',
  severity: 'warn',
  subject: 'child',
  fields: [],
  since: ALWAYS,
  check: ({ child, file, birthDate, current, yearsOn, today }) =>
    birthDate !== null &&
    current !== null &&
    careKinds.has(current.kind) &&
    (file.planItems ?? []).length === 0 &&
    yearsOn(today) === 17
      ? [{ recordId: child.id, details: { turns18On: birthdayAt(birthDate, 18) } }]
      : [],
}
