import { ALWAYS, type Rule } from '../rule'

/**
 * The birth date does not lie after the real day nor before 1 Farvardin 1300.
 */
export const b02BirthDatePossible: Rule = {
  code: 'B02',
  severity: 'block',
  subject: 'child',
  fields: ['birthDate'],
  since: ALWAYS,
  check: ({ child, birthDate }) =>
    child.birthDate !== null && birthDate === null ? [{ recordId: child.id }] : [],
}
