import { expect, it } from 'vitest'
import { lastStep } from './steps'

const step = (name: 'computed' | 'approved' | 'paid' | 'reversed') => ({
  step: name,
  at: '2024-05-26T08:00:00.000Z',
  byId: null,
  byName: 'مریم',
  paidOn: name === 'paid' ? '2024-05-25' : null,
  reference: null,
  reason: null,
})

it('takes the step furthest along, however they are ordered', () => {
  expect(lastStep({ steps: [step('paid'), step('computed'), step('approved')] })).toMatchObject({
    step: 'paid',
    paidOn: '2024-05-25',
    byName: 'مریم',
  })
  expect(lastStep({ steps: [step('reversed'), step('computed')] })?.step).toBe('reversed')
  expect(lastStep({ steps: [] })).toBeNull()
})
