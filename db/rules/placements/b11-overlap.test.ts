import { aFile, aSpell, testRule } from '../../testing/rules'
import { b11Overlap } from './b11-overlap'

testRule(b11Overlap, {
  fires: [
    {
      when: 'one day in common',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-02'), aSpell('kinship', '2022-01-01')],
      }),
      finds: [
        { recordId: 'kinship', otherId: 'residential', details: { from: '2022-01-01', to: '2022-01-02' } },
      ],
    },
    {
      when: 'a spell inside a long one, and one after it still inside',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2023-01-01'),
          aSpell('absconded', '2021-01-01', '2021-02-01'),
          aSpell('kinship', '2022-01-01', '2022-02-01'),
        ],
      }),
      finds: [
        { recordId: 'absconded', otherId: 'residential', details: { to: '2021-02-01' } },
        { recordId: 'kinship', otherId: 'residential' },
      ],
    },
    {
      when: 'the same start, the shorter comes first',
      file: aFile({
        spells: [aSpell('kinship', '2020-04-20'), aSpell('residential', '2020-04-20', '2021-01-01')],
      }),
      finds: [{ recordId: 'kinship', otherId: 'residential' }],
    },
  ],
  silent: [
    {
      when: 'one ends on the day the next starts',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('kinship', '2022-01-01')],
      }),
    },
    {
      when: 'a spell of no day inside another',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2022-01-01'),
          aSpell('absconded', '2021-01-01', '2021-01-01'),
        ],
      }),
    },
    {
      when: 'the earlier one is open: that is B13',
      file: aFile({ spells: [aSpell('residential', '2020-04-20'), aSpell('kinship', '2022-01-01')] }),
    },
    {
      when: 'one ends before it starts: that is B10',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2022-01-01'),
          aSpell('kinship', '2021-06-01', '2021-05-01'),
        ],
      }),
    },
  ],
})
