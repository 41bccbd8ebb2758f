import { aFile, aSpell, testRule } from '../../testing/rules'
import { b19MoveNotAllowed } from './b19-move-not-allowed'

testRule(b19MoveNotAllowed, {
  fires: [
    {
      when: 'from adoption to relatives',
      file: aFile({
        spells: [aSpell('adopted', '2020-04-20', '2022-01-01'), aSpell('kinship', '2022-01-01')],
      }),
      finds: [{ recordId: 'kinship', otherId: 'adopted', details: { from: 'adopted', to: 'kinship' } }],
    },
    {
      when: 'from absence to absence, a gap between',
      file: aFile({
        spells: [
          aSpell('absconded', '2020-04-20', '2021-01-01'),
          aSpell('absconded', '2022-01-01', null, { id: 'again' }),
        ],
      }),
      finds: [{ recordId: 'again' }],
    },
    {
      when: 'death at first',
      file: aFile({ spells: [aSpell('deceased', '2020-04-20')] }),
      finds: [{ recordId: 'deceased', details: { from: 'none', to: 'deceased' } }],
    },
  ],
  silent: [
    {
      when: 'from home to home',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2022-01-01'),
          aSpell('residential', '2022-01-01', null, { id: 'second' }),
        ],
      }),
    },
    {
      when: 'from adoption back to a home',
      file: aFile({
        spells: [aSpell('adopted', '2020-04-20', '2022-01-01'), aSpell('residential', '2022-01-01')],
      }),
    },
    {
      when: 'after death: that is B16',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2021-01-01'),
          aSpell('deceased', '2021-01-01', '2022-01-01'),
          aSpell('kinship', '2022-01-01'),
        ],
      }),
    },
  ],
})
