import { describe, expect, it } from 'vitest'
import { rowHeight, wrappedLines } from './row-height'

describe('lines of a cell', () => {
  it.each([
    ['', 10, 1],
    ['سارا', 10, 1],
    ['خانه کودکان سپهر', 15, 1],
    ['خانه کودکان سپهر', 14, 2],
    ['خانه کودکان سپهر', 8, 3],
    ['مراقبت شبانه\u200cروزی', 17, 1],
    ['۱۲۳۴۵۶۷۸۹۰', 6, 2],
    ['یک\nدو\nسه', 30, 3],
  ])('%j in %d characters', (text, width, lines) => {
    expect(wrappedLines({ text, width })).toBe(lines)
  })
})

describe('the height of a row', () => {
  it('is that of its tallest cell, one line at least', () => {
    const one = rowHeight([])
    expect(rowHeight([{ text: 'سارا', width: 10 }])).toBe(one)
    const three = rowHeight([
      { text: 'سارا', width: 10 },
      { text: 'خانه کودکان سپهر', width: 8 },
    ])
    expect(three).toBeGreaterThan(2.5 * one)
  })
})
