import { aFile, aSpell, testRule } from '../../testing/rules'
import { w22KinshipUnnamed } from './w22-kinship-unnamed'

testRule(w22KinshipUnnamed, {
  fires: [
    {
      when: 'neither name nor relation',
      file: aFile({
        spells: [aSpell('kinship', '2020-04-20', null, { relativeName: null, relation: null })],
      }),
      finds: [
        {
          recordId: 'kinship',
          fields: ['relativeName', 'relation'],
          details: { missing: 'relativeName relation' },
        },
      ],
    },
    {
      when: 'no relation',
      file: aFile({ spells: [aSpell('kinship', '2020-04-20', null, { relation: null })] }),
      finds: [{ fields: ['relation'] }],
    },
  ],
  silent: [
    { when: 'both', file: aFile({ spells: [aSpell('kinship', '2020-04-20')] }) },
    { when: 'another kind', file: aFile() },
  ],
})
