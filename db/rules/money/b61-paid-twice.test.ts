import type { JudgedPayment } from '../../child-file/judged-file'
import { aFile, aPayment, testRule } from '../../testing/rules'
import { b61PaidTwice } from './b61-paid-twice'

const two = (one: Partial<JudgedPayment>, other: Partial<JudgedPayment>) =>
  aFile({ payments: [aPayment({ id: 'a', ...one }), aPayment({ id: 'b', ...other })] })

testRule(b61PaidTwice, {
  fires: [
    {
      when: 'a line of a run and one by hand',
      file: two({}, { kind: 'by_hand' }),
      finds: [{ recordId: 'b', otherId: 'a', details: { month: '1402-12' } }],
    },
    { when: 'two by hand', file: two({ kind: 'by_hand' }, { kind: 'by_hand' }), finds: [{ recordId: 'b' }] },
    {
      when: 'once, and put right beside it, for one support',
      file: two({ kind: 'once', sourceId: 's' }, { kind: 'by_hand', sourceId: 's' }),
      finds: [{ recordId: 'b' }],
    },
  ],
  silent: [
    { when: 'another month', file: two({}, { forMonth: '1402-11' }) },
    { when: 'another programme', file: two({}, { programme: 'emdad' }) },
    { when: 'another home', file: two({}, { centerId: 'other' }) },
    { when: 'a settlement', file: two({}, { kind: 'settlement', amountRial: -5 }) },
    { when: 'the first is reversed', file: two({ state: 'reversed' }, {}) },
    {
      when: 'once for each of two supports',
      file: two({ kind: 'once', sourceId: 's' }, { kind: 'once', sourceId: 't' }),
    },
    {
      when: 'two such lines, both put right',
      file: two({ kind: 'by_hand', sourceId: 's' }, { kind: 'by_hand', sourceId: 't' }),
    },
    { when: 'once beside monthly', file: two({}, { kind: 'once', sourceId: 's' }) },
  ],
})
