import { ALWAYS, type Rule } from '../rule'

/**
 * A policy does not end before it starts.
 */
export const b50EndBeforeStart: Rule = {
  code: 'B50',
  severity: 'block',
  subject: 'insurance',
  fields: ['endsOn'],
  since: ALWAYS,
  check: ({ file }) =>
    file.policies.flatMap((policy) =>
      policy.endsOn !== null && policy.endsOn < policy.startsOn
        ? [{ recordId: policy.id, on: policy.startsOn }]
        : [],
    ),
}
