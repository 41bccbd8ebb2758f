import { aFile, aSpell, testRule } from '../../testing/rules'
import { w12Gap } from './w12-gap'

testRule(w12Gap, {
  fires: [
    {
      when: 'one day between',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('kinship', '2022-01-02')],
      }),
      finds: [
        {
          recordId: 'kinship',
          otherId: 'residential',
          details: { from: '2022-01-01', to: '2022-01-02', days: 1 },
        },
      ],
    },
  ],
  silent: [
    {
      when: 'they touch',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('kinship', '2022-01-01')],
      }),
    },
    {
      when: 'a longer earlier spell reaches on',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2022-01-01'),
          aSpell('absconded', '2021-01-01', '2021-02-01'),
          aSpell('kinship', '2022-01-01'),
        ],
      }),
    },
    {
      when: 'the earlier one is open',
      file: aFile({ spells: [aSpell('residential', '2020-04-20'), aSpell('kinship', '2022-01-02')] }),
    },
    { when: 'nothing follows', file: aFile({ spells: [aSpell('residential', '2020-04-20', '2022-01-01')] }) },
  ],
})
