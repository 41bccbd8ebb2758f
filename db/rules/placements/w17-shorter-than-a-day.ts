import { ALWAYS, type Rule } from '../rule'

/**
 * A spell that ends on the day it starts covers no day at all.
 */
export const w17ShorterThanADay: Rule = {
  code: 'W17',
  severity: 'warn',
  subject: 'placement',
  fields: ['endsOn'],
  since: ALWAYS,
  check: ({ spells }) =>
    spells.flatMap((spell) =>
      spell.endsOn === spell.startsOn
        ? [{ recordId: spell.id, on: spell.startsOn, details: { day: spell.startsOn } }]
        : [],
    ),
}
