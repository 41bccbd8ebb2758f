import { aFile, aPolicy, aSpell, TODAY, testRule } from '../../testing/rules'
import { w52Uninsured } from './w52-uninsured'

testRule(w52Uninsured, {
  fires: [
    { when: 'no policy', file: aFile({ policies: [] }), finds: [{ recordId: 'child' }] },
    {
      when: 'only a supplementary one',
      file: aFile({ policies: [aPolicy('supplementary', '2020-04-20')] }),
      finds: [{ recordId: 'child' }],
    },
    {
      when: 'it ended today',
      file: aFile({ policies: [aPolicy('health_basic', '2020-04-20', TODAY)] }),
      finds: [{ recordId: 'child' }],
    },
    {
      when: 'with relatives and uninsured',
      file: aFile({ spells: [aSpell('kinship', '2020-04-20')], policies: [] }),
      finds: [{ recordId: 'child' }],
    },
  ],
  silent: [
    { when: 'health insurance', file: aFile() },
    {
      when: 'armed forces, to tomorrow',
      file: aFile({ policies: [aPolicy('armed_forces', '2020-04-20', '2024-05-27')] }),
    },
    {
      when: 'not in care any more',
      file: aFile({ spells: [aSpell('reunified', '2020-04-20')], policies: [] }),
    },
    { when: 'no spell', file: aFile({ spells: [], policies: [] }) },
  ],
})
