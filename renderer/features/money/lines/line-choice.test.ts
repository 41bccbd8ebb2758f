import { expect, it } from 'vitest'
import { type PaymentLine, paymentSteps } from '../../../../db/contract/payments'
import { stepsOpen, sumOf } from './line-choice'

const lines = paymentSteps.map((state, index): PaymentLine => ({
  id: state,
  childId: 'c',
  fileNumber: null,
  firstName: null,
  lastName: null,
  fatherName: null,
  sex: 'female',
  birthDate: null,
  centerId: null,
  centerName: null,
  runMonth: '1403-02',
  forMonth: '1403-02',
  programme: 'emdad',
  kind: 'monthly',
  amountRial: 10 ** index,
  days: null,
  parts: [],
  reason: null,
  state,
  steps: [],
  listNumber: null,
  mayApprove: false,
}))
const ids = (some: readonly PaymentLine[]): string[] => some.map(({ id }) => id)

it('offers each step only for the lines it is open for', () => {
  const open = stepsOpen(lines, true)
  expect(ids(open.approve)).toEqual(['computed'])
  expect(ids(open.pay)).toEqual(['approved'])
  expect(ids(open.reverse)).toEqual(['computed', 'approved', 'paid'])
  expect(ids(stepsOpen(lines, false).reverse)).toEqual(['computed'])
})

it('adds rial exactly', () => {
  expect(sumOf(lines)).toBe(1111)
})
