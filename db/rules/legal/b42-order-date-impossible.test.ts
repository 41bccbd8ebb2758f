import { aFile, anOrder, aRegister, testRule } from '../../testing/rules'
import { b42OrderDateImpossible } from './b42-order-date-impossible'

const dated = (issuedOn: string, birthDate: string | null = '2014-05-01') =>
  aFile({ child: { birthDate }, orders: [anOrder({ issuedOn })] })

testRule(b42OrderDateImpossible, {
  fires: [
    {
      when: 'tomorrow',
      file: dated('2024-05-27'),
      finds: [{ recordId: 'order', details: { fault: 'future' } }],
    },
    {
      when: 'the day before she was born',
      file: dated('2014-04-30'),
      finds: [{ details: { fault: 'before_birth', day: '2014-04-30' } }],
    },
  ],
  silent: [
    { when: 'today', file: dated('2024-05-26') },
    { when: 'the day she was born', file: dated('2014-05-01') },
    { when: 'the birth date is not known', file: dated('2000-01-01', null) },
    {
      when: 'after the day of a demonstration, but not after the real one',
      file: dated('2024-06-01'),
      register: aRegister({ realToday: '2026-01-01' }),
    },
  ],
})
