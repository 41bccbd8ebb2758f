import { ALWAYS, type Rule } from '../rule'

/**
 * Independent living does not begin under 16.
 */
export const w26IndependentUnder16: Rule = {
  code: 'W26',
  severity: 'warn',
  subject: 'placement',
  fields: ['kind', 'startsOn'],
  since: ALWAYS,
  check: ({ spells, yearsOn }) =>
    spells.flatMap((spell) => {
      const age = spell.kind === 'independent' ? yearsOn(spell.startsOn) : null
      return age !== null && age < 16 ? [{ recordId: spell.id, on: spell.startsOn, details: { age } }] : []
    }),
}
