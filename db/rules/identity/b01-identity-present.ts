import { ALWAYS, type Rule } from '../rule'

// A package may bring a row without a sex, though the type promises one.
const isEmpty = (text: string | null): boolean => (text ?? '').trim() === ''

/**
 * Sex, file number and at least one name are there. «نامشخص» is an answer to the sex: it is asked, not guessed.
 */
export const b01IdentityPresent: Rule = {
  code: 'B01',
  severity: 'block',
  subject: 'child',
  fields: ['sex', 'fileNumber', 'firstName'],
  since: ALWAYS,
  check: ({ child }) => {
    const missing = [
      ...(isEmpty(child.sex) ? ['sex'] : []),
      ...(isEmpty(child.fileNumber) ? ['fileNumber'] : []),
      ...(isEmpty(child.firstName) && isEmpty(child.lastName) ? ['firstName'] : []),
    ]
    return missing.length === 0
      ? []
      : [{ recordId: child.id, fields: missing, details: { missing: missing.join(' ') } }]
  },
}
