import { aFile, aSpell, testRule } from '../../testing/rules'
import { w73NoSchoolRecord } from './w73-no-school-record'

const born = (birthDate: string | null) => aFile({ child: { birthDate }, schooling: [] })
const school = (startsOn: string, endsOn: string | null = null) =>
  aFile({ schooling: [{ id: 'school', startsOn, endsOn }] })

testRule(w73NoSchoolRecord, {
  fires: [
    { when: 'six today', file: born('2018-05-27'), finds: [{ recordId: 'child', details: { age: 6 } }] },
    { when: 'eighteen tomorrow', file: born('2006-05-28'), finds: [{ details: { age: 17 } }] },
    { when: 'the school year ended today', file: school('2023-09-23', '2024-05-26'), finds: [{}] },
    { when: 'the school is still to begin', file: school('2024-05-27'), finds: [{}] },
  ],
  silent: [
    { when: 'six tomorrow', file: born('2018-05-28') },
    { when: 'eighteen today', file: born('2006-05-27') },
    { when: 'at school', file: school('2023-09-23', '2024-06-20') },
    { when: 'the age is not known', file: born(null) },
    { when: 'not in care', file: aFile({ spells: [aSpell('reunified', '2020-01-01')], schooling: [] }) },
  ],
})
