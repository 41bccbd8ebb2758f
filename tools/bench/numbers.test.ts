import { expect, test } from 'vitest'
import { isReached, median, quantile, tableOf, type Line } from './numbers'

const line: Line = {
  name: 'start',
  unit: 'ms',
  value: 150,
  reference: { name: 'bare window', value: 100 },
  goal: { times: 1.5 },
}

test('a quantile is the value below which that share lies', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(quantile(values, 0.95)).toBe(95)
  expect(quantile(values, 1)).toBe(100)
  expect(median([3, 1, 2])).toBe(2)
  expect(() => median([])).toThrow()
})

test('a goal is reached up to its limit and not beyond', () => {
  expect(isReached(line)).toBe(true)
  expect(isReached({ ...line, value: 150.1 })).toBe(false)
  expect(isReached({ ...line, goal: { most: 149 } })).toBe(false)
  expect(isReached({ ...line, goal: { most: 150 } })).toBe(true)
  expect(isReached({ ...line, goal: { least: 150 } })).toBe(true)
  expect(isReached({ ...line, goal: { least: 151 } })).toBe(false)
})

test('the table says of each line whether its goal is reached', () => {
  const table = tableOf([line, { ...line, name: 'slow', value: 400 }])
  expect(table).toMatch(/^start .*1\.50× .*✓$/mu)
  expect(table).toMatch(/^slow .*4\.00× .*✗$/mu)
})
