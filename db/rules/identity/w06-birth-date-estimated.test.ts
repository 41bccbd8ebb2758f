import { aFile, aSpell, testRule } from '../../testing/rules'
import { w06BirthDateEstimated } from './w06-birth-date-estimated'

testRule(w06BirthDateEstimated, {
  fires: [
    {
      when: 'six today',
      file: aFile({ child: { birthDateEstimated: true, birthDate: '2018-05-26' } }),
      finds: [{ details: { age: 6 } }],
    },
    {
      when: 'seventeen',
      file: aFile({ child: { birthDateEstimated: true, birthDate: '2006-06-01' } }),
      finds: [{ details: { age: 17 } }],
    },
  ],
  silent: [
    { when: 'six tomorrow', file: aFile({ child: { birthDateEstimated: true, birthDate: '2018-05-28' } }) },
    { when: 'eighteen', file: aFile({ child: { birthDateEstimated: true, birthDate: '2006-05-20' } }) },
    { when: 'the date is known', file: aFile({ child: { birthDate: '2014-05-01' } }) },
    {
      when: 'estimated without a date',
      file: aFile({ child: { birthDateEstimated: true, birthDate: null } }),
    },
    {
      when: 'the child has died',
      file: aFile({
        child: { birthDateEstimated: true },
        spells: [aSpell('residential', '2020-04-20', '2023-01-01'), aSpell('deceased', '2023-01-01')],
      }),
    },
  ],
})
