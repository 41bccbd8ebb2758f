import { daysBetween } from '../../contract/jalali'
import { ALWAYS, type Rule } from '../rule'

/**
 * No national id and no reason for it for longer than 60 days, counted to the register's day from the first spell or from
 * the day the file was written, whichever is earlier. A foreigner's code is a reason by itself.
 */
export const w05NationalIdMissing: Rule = {
  code: 'W05',
  severity: 'warn',
  subject: 'child',
  fields: ['nationalId', 'nationalIdMissingReason'],
  since: ALWAYS,
  check: ({ child, spells, today }) => {
    if (child.nationalId !== null || child.nationalIdMissingReason !== null || child.foreignId !== null)
      return []
    const written = child.createdAt.slice(0, 10)
    const first = spells[0]?.startsOn ?? written
    const days = daysBetween(first < written ? first : written, today)
    return days > 60 ? [{ recordId: child.id, details: { days } }] : []
  },
}
