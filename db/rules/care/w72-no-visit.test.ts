import type { PlacementKind } from '../../contract/placements'
import type { JudgedContact } from '../../child-file/judged-file'
import { aContact, aFile, aSpell, testRule } from '../../testing/rules'
import { w72NoVisit } from './w72-no-visit'

const living = (kind: PlacementKind, startsOn: string, ...contacts: readonly JudgedContact[]) =>
  aFile({ spells: [aSpell(kind, startsOn)], contacts })
const seen = (day: string, reached = true): JudgedContact => ({ ...aContact(day, reached), kind: 'visit' })

// Three Jalali months before 1403/03/06: 1402/12/06, 2024-02-25; a year before: 2023-05-27.
testRule(w72NoVisit, {
  fires: [
    {
      when: 'with relatives for three months and a day',
      file: living('kinship', '2024-02-24'),
      finds: [{ recordId: 'child', details: { months: 3, since: '2024-02-24', dueOn: '2024-05-25' } }],
    },
    {
      when: 'called, and visited in vain',
      file: living('host_family', '2020-01-01', seen('2024-02-24'), seen('2024-05-01', false), {
        ...aContact('2024-05-02'),
        kind: 'phone',
      }),
      finds: [{ details: { since: '2024-02-24' } }],
    },
    { when: 'on trial custody', file: living('adoption_trial', '2024-01-01'), finds: [{}] },
    { when: 'back with her family, a year tomorrow', file: living('reunified', '2023-05-28'), finds: [{}] },
    {
      when: 'the visit was of another family',
      file: living('kinship', '2024-02-01', seen('2024-01-31')),
      finds: [{}],
    },
  ],
  silent: [
    { when: 'three months today', file: living('kinship', '2024-02-25') },
    { when: 'seen three months ago', file: living('kinship', '2020-01-01', seen('2024-02-25')) },
    { when: 'back with her family for a year', file: living('reunified', '2023-05-27') },
    { when: 'in a home', file: living('residential', '2020-01-01') },
    { when: 'adopted', file: living('adopted', '2020-01-01') },
  ],
})
