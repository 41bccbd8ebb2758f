import { aFile, aSpell, testRule } from '../../testing/rules'
import { b14StartBeforeBirth } from './b14-start-before-birth'

testRule(b14StartBeforeBirth, {
  fires: [
    {
      when: 'a day before',
      file: aFile({ spells: [aSpell('residential', '2014-04-30')] }),
      finds: [{ recordId: 'residential' }],
    },
  ],
  silent: [
    { when: 'on the day of birth', file: aFile({ spells: [aSpell('residential', '2014-05-01')] }) },
    {
      when: 'the birth date is not known',
      file: aFile({ child: { birthDate: null }, spells: [aSpell('residential', '1990-01-01')] }),
    },
    {
      when: 'the birth date is impossible: that is B02',
      file: aFile({ child: { birthDate: '2030-01-01' } }),
    },
  ],
})
