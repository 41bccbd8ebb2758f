import type { JudgedAccount, JudgedPayment } from '../../child-file/judged-file'
import { aFile, anAccount, aPayment, TODAY, testRule } from '../../testing/rules'
import { w68NoAccount } from './w68-no-account'

const owed = (line: Partial<JudgedPayment>, ...accounts: readonly JudgedAccount[]) =>
  aFile({ payments: [aPayment({ programme: 'transition_grant', state: 'computed', ...line })], accounts })

testRule(w68NoAccount, {
  fires: [
    { when: 'no account', file: owed({}), finds: [{ recordId: '1402-12', details: { purpose: 'payment' } }] },
    { when: 'it was closed today', file: owed({}, anAccount({ endsOn: TODAY })), finds: [{}] },
    {
      when: 'only savings',
      file: owed({ state: 'approved' }, anAccount({ purpose: 'savings' })),
      finds: [{}],
    },
    {
      when: 'for the savings, none of them',
      file: owed({ programme: 'savings' }, anAccount()),
      finds: [{ details: { purpose: 'savings' } }],
    },
  ],
  silent: [
    { when: 'an account', file: owed({}, anAccount()) },
    { when: 'to the family', file: owed({ programme: 'emdad' }, anAccount()) },
    { when: 'savings', file: owed({ programme: 'savings' }, anAccount({ purpose: 'savings' })) },
    { when: 'to the home', file: owed({ programme: 'resident_subsidy' }) },
    { when: 'paid already', file: owed({ state: 'paid' }) },
    { when: 'taken back', file: owed({ kind: 'settlement', amountRial: -1 }) },
  ],
})
