import { ALWAYS, type Rule } from '../rule'

/**
 * An adoption does not begin at 18 or over.
 */
export const b27AdoptedAt18: Rule = {
  code: 'B27',
  severity: 'block',
  subject: 'placement',
  fields: ['startsOn', 'kind'],
  since: ALWAYS,
  check: ({ spells, yearsOn }) =>
    spells.flatMap((spell) => {
      const age = spell.kind === 'adopted' ? yearsOn(spell.startsOn) : null
      return age !== null && age >= 18 ? [{ recordId: spell.id, on: spell.startsOn, details: { age } }] : []
    }),
}
