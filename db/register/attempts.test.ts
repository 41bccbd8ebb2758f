import { describe, expect, test } from 'vitest'
import { afterFailure, noAttempts, refusedUntil, type Attempts } from './attempts'

const now = new Date('2024-05-26T08:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

function failing(times: number): Attempts {
  return Array.from({ length: times }).reduce<Attempts>((attempts) => afterFailure(attempts, now), noAttempts)
}

describe('wrong tries', () => {
  test.each([
    [1, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [11, 1920],
    [12, 3600],
    [500, 3600],
  ])('after %i of them the next waits %i seconds', (times, seconds) => {
    const until = refusedUntil(failing(times), now)
    expect(until).toBe(seconds === 0 ? null : later(seconds).toISOString())
  })

  test('the wait ends', () => {
    expect(refusedUntil(failing(5), later(29))).not.toBeNull()
    expect(refusedUntil(failing(5), later(30))).toBeNull()
  })

  test('a clock that stood in a far year holds nobody up longer than an hour', () => {
    const attempts: Attempts = { failed: 9, retryAt: '2090-01-01T00:00:00.000Z' }
    expect(refusedUntil(attempts, now)).toBe(later(3600).toISOString())
    expect(refusedUntil({ failed: 9, retryAt: 'damaged' }, now)).toBeNull()
  })
})
