import { expect, it } from 'vitest'
import { passwordStrength } from './password-strength'

it.each([
  ['', 0],
  ['abc1234', 0],
  ['12345678', 1],
  ['۱۲۳۴۵۶۷۸', 1],
  ['aaaaaaaaaaaa', 1],
  ['abcdefghij', 1],
  ['password123', 1],
])('calls %s weak', (password, strength) => {
  expect(passwordStrength(password)).toBe(strength)
})

it('grows with length and variety', () => {
  const [short, longer, phrase] = ['mehr1403', 'mehr1403khane', 'گل سرخ باغ ۱۲۳ رود'].map(passwordStrength)
  expect(short).toBeGreaterThanOrEqual(1)
  expect(longer).toBeGreaterThan(short ?? 4)
  expect(phrase).toBe(4)
})
