import { aFile, aSpell, testRule } from '../../testing/rules'
import { w26IndependentUnder16 } from './w26-independent-under-16'

testRule(w26IndependentUnder16, {
  fires: [
    {
      when: 'fifteen',
      file: aFile({ spells: [aSpell('independent', '2030-04-30')] }),
      finds: [{ recordId: 'independent', details: { age: 15 } }],
    },
  ],
  silent: [
    { when: 'sixteen', file: aFile({ spells: [aSpell('independent', '2030-05-01')] }) },
    {
      when: 'the age is not known',
      file: aFile({ child: { birthDate: null }, spells: [aSpell('independent', '2022-01-01')] }),
    },
    { when: 'another kind', file: aFile() },
  ],
})
