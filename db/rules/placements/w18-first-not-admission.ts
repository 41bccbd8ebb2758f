import { ALWAYS, type Rule } from '../rule'

/**
 * A file begins with an admission: its first spell is residential. A first spell of death is rule B19's.
 */
export const w18FirstNotAdmission: Rule = {
  code: 'W18',
  severity: 'warn',
  subject: 'placement',
  fields: ['kind'],
  since: ALWAYS,
  check: ({ soundSpells: [first] }) =>
    first === undefined || first.kind === 'residential' || first.kind === 'deceased'
      ? []
      : [{ recordId: first.id, on: first.startsOn, details: { kind: first.kind } }],
}
