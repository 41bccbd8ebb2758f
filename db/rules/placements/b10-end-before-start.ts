import { ALWAYS, type Rule } from '../rule'

/**
 * A spell does not end before it starts. Ending on its first day is another matter (W17).
 */
export const b10EndBeforeStart: Rule = {
  code: 'B10',
  severity: 'block',
  subject: 'placement',
  fields: ['endsOn'],
  since: ALWAYS,
  check: ({ spells }) =>
    spells.flatMap((spell) =>
      spell.endsOn !== null && spell.endsOn < spell.startsOn
        ? [
            {
              recordId: spell.id,
              on: spell.startsOn,
              details: { startsOn: spell.startsOn, endsOn: spell.endsOn },
            },
          ]
        : [],
    ),
}
