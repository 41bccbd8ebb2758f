import { ALWAYS, type Rule } from '../rule'

/**
 * Another child looks like the same child (what that means is said in look-alikes.ts); one finding for each, `otherId` is she.
 */
export const w07LookAlike: Rule = {
  code: 'W07',
  severity: 'warn',
  subject: 'child',
  fields: ['firstName', 'lastName', 'fatherName', 'birthDate'],
  since: ALWAYS,
  check: ({ file, child, lookAlikes }) =>
    lookAlikes(file).map((otherId) => ({ recordId: child.id, otherId })),
}
