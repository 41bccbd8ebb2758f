import { expect, it } from 'vitest'
import { differenceSums } from './difference-sums'

it('keeps what is owed and what was paid too much apart', () => {
  const rows = [{ differenceRial: 5 }, { differenceRial: -3 }, { differenceRial: 7 }, { differenceRial: -1 }]
  expect(differenceSums(rows)).toEqual({ owed: 12, overpaid: 4 })
  expect(differenceSums([])).toEqual({ owed: 0, overpaid: 0 })
})
