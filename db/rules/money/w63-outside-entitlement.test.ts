import type { JudgedPayment, JudgedSupport } from '../../child-file/judged-file'
import { aFile, aPayment, aSpell, testRule } from '../../testing/rules'
import { w63OutsideEntitlement } from './w63-outside-entitlement'

// Khordad 1403 is 2024-05-21 to 2024-06-20.
const lived = (endsOn: string, line: Partial<JudgedPayment> = {}) =>
  aFile({
    spells: [aSpell('residential', '2020-04-20', endsOn)],
    payments: [aPayment({ forMonth: '1403-03', ...line })],
  })
const emdad = (support: Partial<JudgedSupport>) =>
  aFile({
    supports: [{ id: 's', programme: 'emdad', startsOn: '2024-06-20', endsOn: null, ...support }],
    payments: [aPayment({ forMonth: '1403-03', programme: 'emdad' })],
  })

testRule(w63OutsideEntitlement, {
  fires: [
    {
      when: 'she left as the month began',
      file: lived('2024-05-21'),
      finds: [{ recordId: '1403-03', details: { month: '1403-03' } }],
    },
    { when: 'the support began after it', file: emdad({ startsOn: '2024-06-21' }), finds: [{}] },
    { when: 'the support is of another programme', file: emdad({ programme: 'education' }), finds: [{}] },
    { when: 'a support of no day', file: emdad({ endsOn: '2024-06-20' }), finds: [{}] },
  ],
  silent: [
    { when: 'one day in the home', file: lived('2024-05-22') },
    { when: 'one day of support', file: emdad({}) },
    {
      when: 'she was dead by then: that is B64',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2024-05-21'), aSpell('deceased', '2024-05-21')],
        payments: [aPayment({ forMonth: '1403-03' })],
      }),
    },
    { when: 'a grant', file: lived('2022-01-01', { programme: 'transition_grant' }) },
    {
      when: 'it was taken back',
      file: aFile({
        spells: [],
        payments: [aPayment(), aPayment({ id: 'back', kind: 'settlement', amountRial: -60_000_000 })],
      }),
    },
  ],
})
