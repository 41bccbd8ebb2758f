import { expect, it } from 'vitest'
import { secondsUntil } from './countdown'

const now = Date.parse('2024-05-26T08:00:00Z')

it('counts whole seconds up, so that nobody is let in too early', () => {
  expect(secondsUntil('2024-05-26T08:00:29.100Z', now)).toBe(30)
  expect(secondsUntil('2024-05-26T08:00:00.001Z', now)).toBe(1)
})

it('is nothing without an instant, after it, and for what is none', () => {
  expect(secondsUntil(null, now)).toBe(0)
  expect(secondsUntil('2024-05-26T07:59:59Z', now)).toBe(0)
  expect(secondsUntil('soon', now)).toBe(0)
})
