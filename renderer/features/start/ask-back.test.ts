import fc from 'fast-check'
import { expect, it } from 'vitest'
import { twoPlaces } from './ask-back'

it('asks two different groups of the key, in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 12 }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      (count, one, two) => {
        const rolls = [one, two]
        const [first, second] = twoPlaces(count, () => rolls.shift() ?? 0)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(second).toBeGreaterThan(first)
        expect(second).toBeLessThan(count)
      },
    ),
  )
})
