import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCsv } from './split-csv'

const read = (text: string) => splitCsv(text).rows.map(({ line, cells }) => [line, ...cells])
const brokenLines = (text: string) => splitCsv(text).broken.map(({ line }) => line)

describe('splitCsv', () => {
  it('tells of each row the line it begins on, whatever ends the lines', () => {
    const rows = ['id,note', 'a,"one\ntwo"', '', 'b,"x"', 'c,']
    for (const newline of ['\n', '\r\n', '\r']) {
      expect(read(rows.join(newline).replaceAll('one\ntwo', `one${newline}two`))).toEqual([
        [1, 'id', 'note'],
        [2, 'a', `one${newline}two`],
        [5, 'b', 'x'],
        [6, 'c', ''],
      ])
    }
    expect(read('id,note\r\na,1\nb,2\r\nc,3')).toEqual([
      [1, 'id', 'note'],
      [2, 'a', '1'],
      [3, 'b', '2'],
      [4, 'c', '3'],
    ])
  })

  it('loses no other row to a broken one', () => {
    for (const bad of ['x,"1"y', 'x,1"y', 'x,"1']) {
      const text = `id,note\na,1\n${bad}\nb,2\nc,3\n`
      expect(brokenLines(text)).toEqual([3])
      expect(read(text)).toEqual([
        [1, 'id', 'note'],
        [2, 'a', '1'],
        [4, 'b', '2'],
        [5, 'c', '3'],
      ])
    }
  })

  it('leaves out rows in which nothing is written', () => {
    expect(read('id,note\n,\n  ,\n\na,1\n,,,,\n')).toEqual([
      [1, 'id', 'note'],
      [5, 'a', '1'],
    ])
  })

  it('reads back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ب', ',', '"', '\n', '\r\n', ' ', ';') })
    const row = fc.tuple(fc.constant('id'), cell, cell)
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, newline, ends) => {
          const quoted = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
          const text = rows.map((cells) => cells.map(quoted).join(',')).join(newline) + (ends ? newline : '')
          const split = splitCsv(text)
          expect(split.broken).toEqual([])
          expect(split.rows.map(({ cells }) => cells)).toEqual(rows)
          const lines = text.split(/\r\n?|\n/u)
          for (const { line } of split.rows) expect(lines[line - 1]).toMatch(/^id,/u)
        },
      ),
    )
  })

  it('parts cells by the separator that is named, and by no other', () => {
    const cellsBy = (text: string, separator: ',' | ';' | '\t') =>
      splitCsv(text, separator).rows.map(({ cells }) => cells)
    expect(cellsBy('a;b,c;"d;e"\n1;;2', ';')).toEqual([
      ['a', 'b,c', 'd;e'],
      ['1', '', '2'],
    ])
    expect(cellsBy('a\tb;c\t"d"', '\t')).toEqual([['a', 'b;c', 'd']])
    expect(splitCsv('"a"x;b\nc;d', ';').broken).toEqual([{ line: 1, text: '"a"x;b' }])
  })

  it('is quick over thousands of broken lines', () => {
    expect(brokenLines(`id,note\n${'x,"1"y\n'.repeat(100_000)}`)).toHaveLength(100_000)
  })
})
