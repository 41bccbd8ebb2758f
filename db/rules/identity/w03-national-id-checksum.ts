import { hasEqualDigits, isNationalId } from '../../contract/identity'
import { ALWAYS, type Rule } from '../rule'

/**
 * The national id passes its checksum and its digits are not all the same. Equal digits are legal, so nothing is refused.
 */
export const w03NationalIdChecksum: Rule = {
  code: 'W03',
  severity: 'warn',
  subject: 'child',
  fields: ['nationalId'],
  since: ALWAYS,
  check: ({ child }) => {
    if (child.nationalId === null) return []
    if (!isNationalId(child.nationalId)) return [{ recordId: child.id, details: { fault: 'checksum' } }]
    return hasEqualDigits(child.nationalId)
      ? [{ recordId: child.id, details: { fault: 'equal_digits' } }]
      : []
  },
}
