import { ALWAYS, type Rule } from '../rule'

/**
 * A resident's center is open: the stay does not begin before the day it opened nor last on or after the day it closed (to the
 * register's day while the stay is open).
 */
export const w30CenterClosed: Rule = {
  code: 'W30',
  severity: 'warn',
  subject: 'placement',
  fields: ['centerId', 'startsOn'],
  since: ALWAYS,
  check: ({ soundSpells, center, today }) =>
    soundSpells.flatMap((spell) => {
      const home = spell.kind === 'residential' && spell.centerId !== null ? center(spell.centerId) : null
      if (home === null) return []
      if (home.openedOn !== null && spell.startsOn < home.openedOn) {
        return [
          { recordId: spell.id, on: spell.startsOn, details: { fault: 'not_open', day: home.openedOn } },
        ]
      }
      const { closedOn } = home
      if (closedOn === null) return []
      const lasts = spell.endsOn === null ? today >= closedOn : spell.endsOn > closedOn
      return lasts || spell.startsOn >= closedOn
        ? [{ recordId: spell.id, on: closedOn, details: { fault: 'closed', day: closedOn } }]
        : []
    }),
}
