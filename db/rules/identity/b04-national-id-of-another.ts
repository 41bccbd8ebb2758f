import { ALWAYS, type Rule } from '../rule'

/**
 * The national id belongs to no other child; `otherId` is the child who has it, the first of them if there are more.
 */
export const b04NationalIdOfAnother: Rule = {
  code: 'B04',
  severity: 'block',
  subject: 'child',
  fields: ['nationalId'],
  since: ALWAYS,
  check: ({ file, child, sameNationalId }) =>
    child.nationalId === null
      ? []
      : sameNationalId(file)
          .slice(0, 1)
          .map((otherId) => ({ recordId: child.id, otherId })),
}
