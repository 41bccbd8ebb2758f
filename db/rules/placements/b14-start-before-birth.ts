import { ALWAYS, type Rule } from '../rule'

/**
 * No spell starts before the child's birth date; it may start on it. An impossible birth date (B02) judges nothing.
 */
export const b14StartBeforeBirth: Rule = {
  code: 'B14',
  severity: 'block',
  subject: 'placement',
  fields: ['startsOn'],
  since: ALWAYS,
  check: ({ spells, birthDate }) =>
    spells.flatMap((spell) =>
      birthDate !== null && spell.startsOn < birthDate
        ? [{ recordId: spell.id, on: spell.startsOn, details: { startsOn: spell.startsOn } }]
        : [],
    ),
}
