import { aFile, aRegister, aSpell, TODAY, testRule } from '../../testing/rules'
import { w29OutsideLicence } from './w29-outside-licence'

testRule(w29OutsideLicence, {
  fires: [
    {
      when: 'a girl in a home for boys',
      file: aFile(),
      register: aRegister({}, { licensedSex: 'male' }),
      finds: [{ recordId: 'residential', details: { fault: 'sex' } }],
    },
    {
      when: 'too young on the first day',
      file: aFile(),
      register: aRegister({}, { licensedAgeFrom: 6, licensedAgeTo: 12 }),
      finds: [{ details: { fault: 'age', age: 5, on: '2020-04-20' } }],
    },
    {
      when: 'too old today',
      file: aFile(),
      register: aRegister({}, { licensedAgeFrom: 3, licensedAgeTo: 10 }),
      finds: [{ details: { fault: 'age', age: 10, on: TODAY } }],
    },
  ],
  silent: [
    {
      when: 'within the licence',
      file: aFile(),
      register: aRegister({}, { licensedSex: 'female', licensedAgeFrom: 5, licensedAgeTo: 11 }),
    },
    { when: 'a mixed home', file: aFile(), register: aRegister({}, { licensedSex: 'mixed' }) },
    { when: 'nothing is licensed in particular', file: aFile() },
    {
      when: 'sex and age are not known',
      file: aFile({ child: { sex: 'unknown', birthDate: null } }),
      register: aRegister({}, { licensedSex: 'male', licensedAgeFrom: 12 }),
    },
    {
      when: 'too old today, but gone',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2022-01-01')] }),
      register: aRegister({}, { licensedAgeFrom: 3, licensedAgeTo: 10 }),
    },
    {
      when: 'with relatives',
      file: aFile({ spells: [aSpell('kinship', '2020-04-20', null, { centerId: 'home' })] }),
      register: aRegister({}, { licensedSex: 'male' }),
    },
  ],
})
