import { aFile, aRegister, aSpell, testRule } from '../../testing/rules'
import { w71NoReview } from './w71-no-review'

const reviewed = (startsOn: string, ...days: readonly string[]) =>
  aFile({
    spells: [aSpell('residential', startsOn)],
    reviews: days.map((heldOn) => ({ id: heldOn, heldOn })),
  })

// Six Jalali months before 1403/03/06: 1402/09/06, 2023-11-27.
testRule(w71NoReview, {
  fires: [
    {
      when: 'admitted six months and a day ago',
      file: reviewed('2023-11-26'),
      finds: [{ recordId: 'child', details: { months: 6, since: '2023-11-26', dueOn: '2024-05-25' } }],
    },
    {
      when: 'the last review was six months and a day ago',
      file: reviewed('2020-01-01', '2022-01-01', '2023-11-26'),
      finds: [{ details: { since: '2023-11-26' } }],
    },
    {
      when: 'the register asks every three months',
      file: reviewed('2024-02-01'),
      register: aRegister({ settings: { ...aRegister().settings, reviewEveryMonths: 3 } }),
      finds: [{ details: { months: 3 } }],
    },
    { when: 'the review was of an earlier stay', file: reviewed('2023-06-01', '2023-05-31'), finds: [{}] },
  ],
  silent: [
    { when: 'admitted six months ago', file: reviewed('2023-11-27') },
    { when: 'reviewed six months ago', file: reviewed('2020-01-01', '2023-11-27') },
    { when: 'not in care', file: aFile({ spells: [aSpell('reunified', '2020-01-01')], reviews: [] }) },
  ],
})
