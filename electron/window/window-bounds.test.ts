import { describe, expect, it } from 'vitest'
import { usablePlace } from './window-bounds'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const beside = { x: 1366, y: 0, width: 1920, height: 1040 }

describe('usablePlace', () => {
  it('starts at 1366×768, no larger than the display', () => {
    expect(usablePlace(null, [beside])).toEqual({ width: 1366, height: 768, maximized: false })
    expect(usablePlace(null, [laptop])).toEqual({ width: 1366, height: 728, maximized: false })
  })

  it('keeps a sound place, on the display it was on', () => {
    const place = { x: 1500, y: 20, width: 1800, height: 1000, maximized: true }
    expect(usablePlace(place, [laptop, beside])).toEqual(place)
  })

  it('forgets where it stood when that display is gone', () => {
    const place = { x: 1500, y: 20, width: 1200, height: 700, maximized: false }
    expect(usablePlace(place, [laptop])).toEqual({ width: 1200, height: 700, maximized: false })
  })

  it.each([
    'text',
    { width: 'wide', height: 700 },
    { width: 10, height: 10 },
    { width: 1000.5, height: 700 },
    { width: Infinity, height: 700 },
  ])('passes over the damaged %j', (remembered) => {
    expect(usablePlace(remembered, [beside])).toEqual({ width: 1366, height: 768, maximized: false })
  })

  it('never goes below the smallest size, even on a tiny display', () => {
    expect(usablePlace(null, [{ x: 0, y: 0, width: 800, height: 480 }])).toMatchObject({
      width: 900,
      height: 600,
    })
  })
})
