import { ALWAYS, type Rule } from '../rule'

/**
 * A child with relatives has a named relative and the relation.
 */
export const w22KinshipUnnamed: Rule = {
  code: 'W22',
  severity: 'warn',
  subject: 'placement',
  fields: ['relativeName', 'relation'],
  since: ALWAYS,
  check: ({ spells }) =>
    spells.flatMap((spell) => {
      const missing = (['relativeName', 'relation'] as const).filter((field) => spell[field] === null)
      return spell.kind === 'kinship' && missing.length > 0
        ? [
            {
              recordId: spell.id,
              on: spell.startsOn,
              fields: missing,
              details: { missing: missing.join(' ') },
            },
          ]
        : []
    }),
}
