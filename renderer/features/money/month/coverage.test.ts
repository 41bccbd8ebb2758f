import { expect, it } from 'vitest'
import { coveragePercent } from './coverage'

it('says the share of the cost to one decimal', () => {
  expect(coveragePercent({ subsidyRial: 600_000_000, amountRial: 3_000_000_000 })).toBe(20)
  expect(coveragePercent({ subsidyRial: 1, amountRial: 3 })).toBe(33.3)
  expect(coveragePercent({ subsidyRial: 0, amountRial: 3 })).toBe(0)
})
