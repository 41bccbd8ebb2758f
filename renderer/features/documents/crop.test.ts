import fc from 'fast-check'
import { expect, it } from 'vitest'
import { photoSize } from './crop'

it('keeps a small part as it is and brings a large one to 600 × 800', () => {
  expect(photoSize({ width: 300, height: 400 })).toEqual({ width: 300, height: 400 })
  expect(photoSize({ width: 3000, height: 4000 })).toEqual({ width: 600, height: 800 })
})

it('never makes more than 600 × 800 points, nor less than one', () => {
  const side = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = photoSize({ width, height })
      expect(size.width).toBeGreaterThanOrEqual(1)
      expect(size.width).toBeLessThanOrEqual(600)
      expect(size.height).toBeGreaterThanOrEqual(1)
      expect(size.height).toBeLessThanOrEqual(800)
    }),
  )
})
