import { daysBetween } from '../../contract/jalali'
import { ALWAYS, type Rule } from '../rule'

/**
 * An absence is not open for more than 30 days on the register's day.
 */
export const w31AbsentLong: Rule = {
  code: 'W31',
  severity: 'warn',
  subject: 'placement',
  fields: ['endsOn'],
  since: ALWAYS,
  check: ({ current, today }) => {
    if (current?.kind !== 'absconded') return []
    const days = daysBetween(current.startsOn, today)
    return days > 30 ? [{ recordId: current.id, on: current.startsOn, details: { days } }] : []
  },
}
