import { ALWAYS, type Rule } from '../rule'

/**
 * No spell starts or ends after the real day; a demonstration's own day makes nothing future.
 */
export const b15InTheFuture: Rule = {
  code: 'B15',
  severity: 'block',
  subject: 'placement',
  fields: ['startsOn', 'endsOn'],
  since: ALWAYS,
  check: ({ spells, realToday }) =>
    spells.flatMap((spell) => {
      const late = (['startsOn', 'endsOn'] as const).filter((field) => (spell[field] ?? '') > realToday)
      const [field] = late
      if (field === undefined) return []
      return [{ recordId: spell.id, fields: late, details: { day: spell[field] ?? '' } }]
    }),
}
