import { aFile, aSpell, testRule } from '../../testing/rules'
import { w21TrialSixMonths } from './w21-trial-six-months'

testRule(w21TrialSixMonths, {
  fires: [
    {
      when: 'open a day longer than six months',
      file: aFile({ spells: [aSpell('adoption_trial', '2023-11-26')] }),
      finds: [{ recordId: 'adoption_trial', details: { fault: 'long', due: '2024-05-25' } }],
    },
    {
      when: 'adopted a day early',
      file: aFile({
        spells: [aSpell('adoption_trial', '2023-01-01', '2023-07-01'), aSpell('adopted', '2023-07-01')],
      }),
      finds: [
        { recordId: 'adoption_trial', otherId: 'adopted', details: { fault: 'short', due: '2023-07-02' } },
      ],
    },
    {
      when: 'adopted a day late',
      file: aFile({
        spells: [aSpell('adoption_trial', '2023-01-01', '2023-07-03'), aSpell('adopted', '2023-07-03')],
      }),
      finds: [{ details: { fault: 'long', due: '2023-07-02' } }],
    },
    {
      when: 'a long trial that failed',
      file: aFile({
        spells: [aSpell('adoption_trial', '2022-01-01', '2023-07-03'), aSpell('residential', '2023-07-03')],
      }),
      finds: [{ details: { fault: 'long' } }],
    },
  ],
  silent: [
    { when: 'open for six months today', file: aFile({ spells: [aSpell('adoption_trial', '2023-11-27')] }) },
    {
      when: 'adopted on the very day',
      file: aFile({
        spells: [aSpell('adoption_trial', '2023-01-01', '2023-07-02'), aSpell('adopted', '2023-07-02')],
      }),
    },
    {
      when: 'from 31 Mordad, whose day Bahman lacks, to its 30th',
      file: aFile({
        spells: [aSpell('adoption_trial', '2022-08-22', '2023-02-19'), aSpell('adopted', '2023-02-19')],
      }),
    },
    {
      when: 'a short trial that failed',
      file: aFile({
        spells: [aSpell('adoption_trial', '2023-01-01', '2023-02-01'), aSpell('residential', '2023-02-01')],
      }),
    },
    {
      when: 'before the law',
      file: aFile({ spells: [aSpell('adoption_trial', '2010-01-01', '2012-01-01')] }),
    },
    {
      when: 'one that begins in the future: that is B15',
      file: aFile({ spells: [aSpell('adoption_trial', '9000-01-01')] }),
    },
  ],
})
