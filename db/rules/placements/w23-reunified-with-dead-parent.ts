import { ALWAYS, type Rule } from '../rule'

/**
 * A child whose legal status is «فوت والدین» is not reunified with mother or father. The register keeps no page of a parent,
 * so the status is all it knows of a parent's death; a relation left empty judges nothing.
 */
export const w23ReunifiedWithDeadParent: Rule = {
  code: 'W23',
  severity: 'warn',
  subject: 'placement',
  fields: ['relation'],
  since: ALWAYS,
  check: ({ spells, child }) =>
    spells.flatMap((spell) =>
      child.legalStatus === 'parents_deceased' &&
      spell.kind === 'reunified' &&
      (spell.relation === 'mother' || spell.relation === 'father')
        ? [{ recordId: spell.id, on: spell.startsOn, details: { relation: spell.relation } }]
        : [],
    ),
}
