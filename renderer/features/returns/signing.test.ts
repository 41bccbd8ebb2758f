import { expect, it } from 'vitest'
import type { MonthlyReturn } from '../../../db/contract/returns'
import { whyNotSigned } from './signing'

const value = (part: Partial<Pick<MonthlyReturn, 'status' | 'month'>> = {}, holds = true): MonthlyReturn => ({
  status: 'draft',
  month: '1403-02',
  report: {
    kind: 'center',
    scope: { centerIds: ['a'], name: 'خانه', demo: false },
    period: { from: '2024-04-20', to: '2024-05-20' },
    asOf: '2024-05-20',
    generatedAt: '2024-05-26T08:00:00.000Z',
    ageBands: [],
    figures: [],
    identity: {
      opening: 1,
      admissions: 0,
      exits: 0,
      closing: 1,
      closingByReplay: holds ? 1 : 2,
      closingByChild: 1,
      holds,
    },
  },
  signed: null,
  signedReport: null,
  changes: [],
  ...part,
})

it('waits for the day after the month, and names it', () => {
  expect(whyNotSigned(value(), '2024-05-20')).toContain('۱۴۰۳/۰۳/۰۱')
  expect(whyNotSigned(value(), '2024-05-21')).toBeNull()
})

it('refuses a broken identity and a month that has not changed since its signature', () => {
  expect(whyNotSigned(value({}, false), '2024-05-26')).toContain('تراز')
  expect(whyNotSigned(value({ status: 'signed' }), '2024-05-26')).toContain('تغییر نکرده')
  expect(whyNotSigned(value({ status: 'changed' }), '2024-05-26')).toBeNull()
})
