import { aFile, aPayment, testRule } from '../../testing/rules'
import { b60AmountNotPositive } from './b60-amount-not-positive'

const paid = (amountRial: number, kind: 'monthly' | 'once' | 'by_hand' | 'settlement' = 'monthly') =>
  aFile({ payments: [aPayment({ amountRial, kind })] })

testRule(b60AmountNotPositive, {
  fires: [
    { when: 'nothing', file: paid(0), finds: [{ recordId: '1402-12', details: { fault: 'not_positive' } }] },
    { when: 'below nothing', file: paid(-1, 'by_hand'), finds: [{}] },
    { when: 'a part of a rial', file: paid(1.5, 'once'), finds: [{}] },
    {
      when: 'a settlement of nothing',
      file: paid(0, 'settlement'),
      finds: [{ details: { fault: 'nothing' } }],
    },
  ],
  silent: [
    { when: 'one rial', file: paid(1) },
    { when: 'a settlement that takes back', file: paid(-1, 'settlement') },
    { when: 'it is reversed', file: aFile({ payments: [aPayment({ amountRial: 0, state: 'reversed' })] }) },
  ],
})
