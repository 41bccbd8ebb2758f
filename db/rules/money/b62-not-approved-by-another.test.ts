import { aFile, aPayment, aRegister, testRule } from '../../testing/rules'
import { b62NotApprovedByAnother } from './b62-not-approved-by-another'

const own = aFile({ payments: [aPayment({ state: 'approved', computedById: 'director' })] })

testRule(b62NotApprovedByAnother, {
  fires: [
    {
      when: 'paid and never approved',
      file: aFile({ payments: [aPayment({ approvedById: null, approvedAt: null })] }),
      finds: [{ recordId: '1402-12', details: { fault: 'not_approved' } }],
    },
    { when: 'approved by who computed it', file: own, finds: [{ details: { fault: 'same_person' } }] },
  ],
  silent: [
    { when: 'approved by another', file: aFile({ payments: [aPayment()] }) },
    {
      when: 'nobody else was there',
      file: own,
      register: aRegister({ keepersAt: (instant) => (instant > '2024-04-01T08:00:00.000Z' ? 2 : 1) }),
    },
    {
      when: 'the register does not know who',
      file: aFile({ payments: [aPayment({ computedById: null, approvedById: null })] }),
    },
    {
      when: 'only computed',
      file: aFile({ payments: [aPayment({ state: 'computed', approvedById: null, approvedAt: null })] }),
    },
  ],
})
