import type { JudgedPayment } from '../../child-file/judged-file'
import { aFile, aPayment, testRule } from '../../testing/rules'
import { w65GrantTwice } from './w65-grant-twice'

const grants = (...lines: readonly Partial<JudgedPayment>[]) =>
  aFile({ payments: lines.map((line) => aPayment({ programme: 'transition_grant', kind: 'once', ...line })) })

testRule(w65GrantTwice, {
  fires: [
    {
      when: 'in two years',
      file: grants({ forMonth: '1402-03' }, { forMonth: '1401-03' }),
      finds: [{ recordId: '1402-03', otherId: '1401-03', details: { month: '1401-03' } }],
    },
  ],
  silent: [
    { when: 'once', file: grants({}) },
    { when: 'the first was reversed', file: grants({ id: 'a', state: 'reversed' }, {}) },
    { when: 'settled', file: grants({}, { id: 'b', kind: 'settlement' }) },
    { when: 'another grant', file: grants({}, { id: 'b', programme: 'marriage' }) },
  ],
})
