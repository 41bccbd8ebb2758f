import { aFile, aSpell, testRule } from '../../testing/rules'
import { w18FirstNotAdmission } from './w18-first-not-admission'

testRule(w18FirstNotAdmission, {
  fires: [
    {
      when: 'with relatives from the start',
      file: aFile({ spells: [aSpell('kinship', '2020-04-20')] }),
      finds: [{ recordId: 'kinship', details: { kind: 'kinship' } }],
    },
  ],
  silent: [
    { when: 'an admission', file: aFile() },
    { when: 'no spell', file: aFile({ spells: [] }) },
    {
      when: 'with relatives after an admission',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('kinship', '2022-01-01')],
      }),
    },
    { when: 'death at first: that is B19', file: aFile({ spells: [aSpell('deceased', '2020-04-20')] }) },
  ],
})
