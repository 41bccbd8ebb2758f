import { aFile, aSpell, testRule } from '../../testing/rules'
import { b13SecondOpen } from './b13-second-open'

testRule(b13SecondOpen, {
  fires: [
    {
      when: 'a second open spell',
      file: aFile({ spells: [aSpell('residential', '2020-04-20'), aSpell('kinship', '2022-01-01')] }),
      finds: [{ recordId: 'kinship', otherId: 'residential', details: { since: '2020-04-20' } }],
    },
    {
      when: 'a past spell begun after one that is still open',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20'), aSpell('kinship', '2022-01-01', '2022-02-01')],
      }),
      finds: [{ recordId: 'kinship', otherId: 'residential' }],
    },
  ],
  silent: [
    {
      when: 'the step closes it',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('kinship', '2022-01-01')],
      }),
    },
    { when: 'one open spell', file: aFile() },
    { when: 'no spell', file: aFile({ spells: [] }) },
  ],
})
