import { expect, it } from 'vitest'
import { isDemo } from './print-page'

it('finds the mark of a demonstration in the data or in the report they hold', () => {
  expect(isDemo({ demo: true })).toBe(true)
  expect(isDemo({ report: { scope: { demo: true } } })).toBe(true)
  expect(isDemo({ total: { scope: { demo: true } }, centers: [] })).toBe(true)
})

it('marks nothing else', () => {
  expect(isDemo({ demo: false, report: { scope: { demo: false } } })).toBe(false)
  expect(isDemo({ rows: [{ demo: true }] })).toBe(false)
  expect(isDemo(null)).toBe(false)
  expect(isDemo('demo')).toBe(false)
})
