import { aFile, aSpell, testRule } from '../../testing/rules'
import { b27AdoptedAt18 } from './b27-adopted-at-18'

testRule(b27AdoptedAt18, {
  fires: [
    {
      when: 'on the 18th birthday',
      file: aFile({ child: { birthDate: '2000-01-01' }, spells: [aSpell('adopted', '2018-01-01')] }),
      finds: [{ recordId: 'adopted', details: { age: 18 } }],
    },
  ],
  silent: [
    {
      when: 'the day before',
      file: aFile({ child: { birthDate: '2000-01-01' }, spells: [aSpell('adopted', '2017-12-31')] }),
    },
    {
      when: 'the age is not known',
      file: aFile({ child: { birthDate: null }, spells: [aSpell('adopted', '2022-01-01')] }),
    },
    {
      when: 'another kind at 18',
      file: aFile({ child: { birthDate: '2000-01-01' }, spells: [aSpell('residential', '2018-01-01')] }),
    },
  ],
})
