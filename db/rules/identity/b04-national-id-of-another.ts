import { ALWAYS, type Rule } from '../rule'

/**
 * The national id belongs to no other child; `otherId` is the child who has it.
 */
export const b04NationalIdOfAnother: Rule = {
  code: 'B04',
  severity: 'block',
  subject: 'child',
  fields: ['nationalId'],
  since: ALWAYS,
  check: ({ file, child, sameNationalId }) =>
    child.nationalId === null ? [] : sameNationalId(file).map((otherId) => ({ recordId: child.id, otherId })),
}
