import type { JudgedPayment } from '../../child-file/judged-file'
import { aFile, aPayment, aSpell, testRule } from '../../testing/rules'
import { b64AfterDeath } from './b64-after-death'

// Farvardin 1403 is 2024-03-20 to 2024-04-19.
const died = (diedOn: string, ...lines: readonly Partial<JudgedPayment>[]) =>
  aFile({
    spells: [aSpell('residential', '2020-04-20', diedOn), aSpell('deceased', diedOn)],
    payments: lines.map((line) => aPayment({ forMonth: '1403-01', ...line })),
  })
const whole = { parts: [{ from: '2024-03-20', to: '2024-04-19' }] }

testRule(b64AfterDeath, {
  fires: [
    {
      when: 'the month begins on the day of death',
      file: died('2024-03-20', {}),
      finds: [{ recordId: '1403-01', details: { diedOn: '2024-03-20' } }],
    },
    { when: 'its last day is the day of death', file: died('2024-04-19', whole), finds: [{}] },
  ],
  silent: [
    { when: 'death came the day after', file: died('2024-04-20', whole) },
    {
      when: 'the days before death',
      file: died('2024-04-10', { parts: [{ from: '2024-03-20', to: '2024-04-09' }] }),
    },
    { when: 'it is reversed', file: died('2024-03-20', { state: 'reversed' }) },
    {
      when: 'it was taken back',
      file: died('2024-03-20', {}, { id: 'back', kind: 'settlement', amountRial: -60_000_000 }),
    },
    { when: 'she lives', file: aFile({ payments: [aPayment(whole)] }) },
  ],
})
