import { aFile, aSpell, testRule } from '../../testing/rules'
import type { JudgedFile } from '../../child-file/judged-file'
import { r43TwoYears } from './r43-two-years'

const since = (day: string, given: Partial<JudgedFile['child']> = {}) =>
  aFile({ child: { legalStatus: 'unknown', ...given }, spells: [aSpell('residential', day)] })

// Two Jalali years before 1403/03/06: 1401/03/06.
testRule(r43TwoYears, {
  fires: [
    {
      when: 'today',
      file: since('2022-05-27'),
      finds: [{ recordId: 'child', details: { since: '2022-05-27', dueOn: '2024-05-26' } }],
    },
    {
      when: 'long ago, and nobody said the status',
      file: since('2020-01-01', { legalStatus: null }),
      finds: [{}],
    },
  ],
  silent: [
    { when: 'tomorrow', file: since('2022-05-28') },
    { when: 'the status says it', file: since('2020-01-01', { legalStatus: 'not_visited_two_years' }) },
    { when: 'the parents are dead', file: since('2020-01-01', { legalStatus: 'parents_deceased' }) },
    {
      when: 'a guardian came last year',
      file: aFile({
        child: { legalStatus: 'unknown' },
        legalEvents: [{ id: 'came', kind: 'guardian_came', onDay: '2023-05-01' }],
      }),
    },
    {
      when: 'not in care',
      file: aFile({ child: { legalStatus: 'unknown' }, spells: [aSpell('reunified', '2020-01-01')] }),
    },
  ],
})
