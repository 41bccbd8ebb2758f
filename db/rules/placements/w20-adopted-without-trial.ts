import { consecutive } from '../facts'
import { LAW_OF_1392, type Rule } from '../rule'

/**
 * The spell just before an adoption is trial custody, since the law of 1392 asks for it.
 */
export const w20AdoptedWithoutTrial: Rule = {
  code: 'W20',
  severity: 'warn',
  subject: 'placement',
  fields: ['kind'],
  since: LAW_OF_1392,
  check: (facts) =>
    consecutive(facts).flatMap(({ previous, spell }) =>
      spell.kind === 'adopted' && previous?.kind !== 'adoption_trial'
        ? [{ recordId: spell.id, on: spell.startsOn, ...(previous === null ? {} : { otherId: previous.id }) }]
        : [],
    ),
}
