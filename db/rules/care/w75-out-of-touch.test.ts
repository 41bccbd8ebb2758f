import type { JudgedContact, JudgedSpell } from '../../child-file/judged-file'
import { aContact, aFile, aRegister, aSpell, testRule } from '../../testing/rules'
import { w75OutOfTouch } from './w75-out-of-touch'

// The day is 1403/03/06; three months before is 1402/12/06, 2024-02-25.
const left = (leftOn: string, contacts: readonly JudgedContact[] = [], ...later: readonly JudgedSpell[]) =>
  aFile({
    spells: [
      aSpell('residential', '2015-01-01', leftOn),
      aSpell('independent', leftOn, later[0]?.startsOn ?? null),
      ...later,
    ],
    contacts,
  })

testRule(w75OutOfTouch, {
  fires: [
    {
      when: 'a day longer than three months, and nobody asked',
      file: left('2024-02-24'),
      finds: [{ recordId: 'child', details: { months: 3, since: '2024-02-24' } }],
    },
    {
      when: 'reached once, long ago, and only tried since',
      file: left('2023-06-01', [aContact('2023-09-01'), aContact('2024-05-01', false)]),
      finds: [{ details: { since: '2023-09-01' } }],
    },
    {
      when: 'two months, where the register asks for one',
      file: left('2024-03-20'),
      register: aRegister({ settings: { ...aRegister().settings, afterCareEveryMonths: 1 } }),
      finds: [{ details: { months: 1 } }],
    },
  ],
  silent: [
    { when: 'three months today', file: left('2024-02-25') },
    { when: 'reached in time', file: left('2023-06-01', [aContact('2024-02-25')]) },
    { when: 'after-care is over', file: left('2022-05-01') },
    {
      when: 'back in care',
      file: left('2023-06-01', [], aSpell('residential', '2024-01-01', null, { id: 'back' })),
    },
    { when: 'she died', file: left('2023-06-01', [], aSpell('deceased', '2024-01-01')) },
    { when: 'still in care', file: aFile() },
  ],
})
