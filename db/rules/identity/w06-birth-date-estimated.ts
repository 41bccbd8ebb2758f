import { ALWAYS, type Rule } from '../rule'

/**
 * The birth date is estimated and the child is of school age on the register's day: 6 to 17 completed years. Nothing is
 * asked about a child who has died.
 */
export const w06BirthDateEstimated: Rule = {
  code: 'W06',
  severity: 'warn',
  subject: 'child',
  fields: ['birthDate', 'birthDateEstimated'],
  since: ALWAYS,
  check: ({ child, current, yearsOn, today }) => {
    if (!child.birthDateEstimated || current?.kind === 'deceased') return []
    const age = yearsOn(today)
    if (age === null || age < 6 || age > 17) return []
    return [{ recordId: child.id, details: { age } }]
  },
}
