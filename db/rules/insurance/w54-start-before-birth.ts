import { ALWAYS, type Rule } from '../rule'

/**
 * A policy does not start before the child's birth date; an impossible birth date (B02) judges nothing.
 */
export const w54StartBeforeBirth: Rule = {
  code: 'W54',
  severity: 'warn',
  subject: 'insurance',
  fields: ['startsOn'],
  since: ALWAYS,
  check: ({ file, birthDate }) =>
    file.policies.flatMap((policy) =>
      birthDate !== null && policy.startsOn < birthDate ? [{ recordId: policy.id, on: policy.startsOn }] : [],
    ),
}
