import { aFile, aRegister, TODAY, testRule } from '../../testing/rules'
import { b02BirthDatePossible } from './b02-birth-date-possible'

testRule(b02BirthDatePossible, {
  fires: [
    {
      when: 'born tomorrow',
      file: aFile({ child: { birthDate: '2024-05-27' } }),
      finds: [{ recordId: 'child' }],
    },
    {
      when: 'born on the last day of 1299',
      file: aFile({ child: { birthDate: '1921-03-20' } }),
      finds: [{ recordId: 'child' }],
    },
  ],
  silent: [
    { when: 'born today', file: aFile({ child: { birthDate: TODAY } }) },
    { when: 'born on 1 Farvardin 1300', file: aFile({ child: { birthDate: '1921-03-21' } }) },
    { when: 'no birth date', file: aFile({ child: { birthDate: null } }) },
    {
      when: 'after the day of a demonstration, before the real one',
      file: aFile({ child: { birthDate: '2025-01-01' } }),
      register: aRegister({ realToday: '2026-01-01' }),
    },
  ],
})
