import { aFile, aSpell, testRule } from '../../testing/rules'
import { r32NowhereThisMonth } from './r32-nowhere-this-month'

testRule(r32NowhereThisMonth, {
  fires: [
    {
      when: 'gone at the end of last month',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2024-05-21')] }),
      finds: [{ recordId: 'residential', details: { endedOn: '2024-05-21' } }],
    },
    {
      when: 'gone from relatives long ago',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2021-01-01'),
          aSpell('kinship', '2021-01-01', '2022-01-01'),
        ],
      }),
      finds: [{ recordId: 'kinship' }],
    },
    {
      when: 'an open end inside a longer spell hides nothing',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2024-01-01'),
          aSpell('absconded', '2021-01-01', '2021-02-01'),
        ],
      }),
      finds: [{ recordId: 'residential' }],
    },
  ],
  silent: [
    {
      when: 'she left this month',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2024-05-22')] }),
    },
    { when: 'she is there', file: aFile() },
    { when: 'no spell', file: aFile({ spells: [] }) },
    {
      when: 'something follows',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2024-04-01'), aSpell('reunified', '2024-04-01')],
      }),
    },
    {
      when: 'the last kind is no care',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2021-01-01'),
          aSpell('reunified', '2021-01-01', '2022-01-01'),
        ],
      }),
    },
  ],
})
