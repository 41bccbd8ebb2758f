import { aFile, aSpell, testRule } from '../../testing/rules'
import { w23ReunifiedWithDeadParent } from './w23-reunified-with-dead-parent'

testRule(w23ReunifiedWithDeadParent, {
  fires: [
    {
      when: 'with the mother',
      file: aFile({
        child: { legalStatus: 'parents_deceased' },
        spells: [
          aSpell('residential', '2020-04-20', '2022-01-01'),
          aSpell('reunified', '2022-01-01', null, { relation: 'mother' }),
        ],
      }),
      finds: [{ recordId: 'reunified', details: { relation: 'mother' } }],
    },
    {
      when: 'with the father',
      file: aFile({
        child: { legalStatus: 'parents_deceased' },
        spells: [
          aSpell('residential', '2020-04-20', '2022-01-01'),
          aSpell('reunified', '2022-01-01', null, { relation: 'father' }),
        ],
      }),
      finds: [{ recordId: 'reunified' }],
    },
  ],
  silent: [
    {
      when: 'with a grandmother',
      file: aFile({
        child: { legalStatus: 'parents_deceased' },
        spells: [
          aSpell('residential', '2020-04-20', '2022-01-01'),
          aSpell('reunified', '2022-01-01', null, { relation: 'grandmother' }),
        ],
      }),
    },
    {
      when: 'the parents live',
      file: aFile({
        child: { legalStatus: 'parents_unfit' },
        spells: [
          aSpell('residential', '2020-04-20', '2022-01-01'),
          aSpell('reunified', '2022-01-01', null, { relation: 'mother' }),
        ],
      }),
    },
    {
      when: 'it is not said with whom',
      file: aFile({
        child: { legalStatus: 'parents_deceased' },
        spells: [aSpell('reunified', '2022-01-01')],
      }),
    },
    {
      when: 'with relatives, not reunified',
      file: aFile({
        child: { legalStatus: 'parents_deceased' },
        spells: [aSpell('kinship', '2022-01-01', null, { relation: 'mother' })],
      }),
    },
  ],
})
