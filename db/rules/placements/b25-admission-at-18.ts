import { careKinds, consecutive } from '../facts'
import type { JudgedSpell } from '../../child-file/judged-file'
import { ALWAYS, type Rule } from '../rule'

const cameByTransfer = (previous: JudgedSpell | null, spell: JudgedSpell): boolean =>
  previous?.kind === 'transferred_out' || (previous === null && spell.entryRoute === 'transfer')

/** After-care leaves the door open: who lives on her own and cannot may come back. */
const cameBack = (previous: JudgedSpell | null, spell: JudgedSpell): boolean =>
  previous?.kind === 'independent' && spell.entryRoute === 'return'

/**
 * Nobody is admitted at 18 or over. An admission is a residential spell of a child who was not in care just before: her first,
 * one after a gap, or one after reunification, independent living or adoption. Who comes back from a family placement or
 * from absence, changes homes, or came by transfer from a home elsewhere was in care all along and may be older; so may who
 * comes back from independent living by the route of a return.
 */
export const b25AdmissionAt18: Rule = {
  code: 'B25',
  severity: 'block',
  subject: 'placement',
  fields: ['startsOn'],
  since: ALWAYS,
  check: (facts) =>
    consecutive(facts).flatMap(({ previous, spell }) => {
      if (spell.kind !== 'residential' || cameByTransfer(previous, spell) || cameBack(previous, spell))
        return []
      const wasInCare =
        previous !== null &&
        (careKinds.has(previous.kind) || previous.kind === 'absconded') &&
        (previous.endsOn === null || previous.endsOn >= spell.startsOn)
      const age = wasInCare ? null : facts.yearsOn(spell.startsOn)
      return age !== null && age >= 18 ? [{ recordId: spell.id, on: spell.startsOn, details: { age } }] : []
    }),
}
