import { expect, test } from 'vitest'
import { countPlaywright, countVitest, summary } from './test-counts.mjs'

test('tests of both runners are counted, and a flaky one has failed', () => {
  const unit = countVitest({ numTotalTests: 5, numPassedTests: 3, numFailedTests: 2, numPendingTests: 0 })
  const inWindow = countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })
  expect(unit).toEqual({ passed: 3, failed: 2 })
  expect(inWindow).toEqual({ passed: 4, failed: 2 })
})

test('the summary is one line that a machine can read', () => {
  expect(summary({ passed: 7, failed: 0 })).toBe('7 passed, 0 failed')
})
