import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, mergeVersions } from './versions'

describe('two versions of a record', () => {
  const base = { name: 'سارا', father: 'علی', reasons: ['neglect'], date: null }

  it('keeps what only the other changed, and the own text where both changed', () => {
    const mine = { ...base, name: 'سارا ۲', father: 'رضا' }
    const stored = { ...base, name: 'سارا ۳', date: '2024-05-26' }
    expect(compareVersions(base, mine, stored)).toEqual([
      { field: 'name', mine: 'سارا ۲', stored: 'سارا ۳', suggested: 'mine' },
      { field: 'father', mine: 'رضا', stored: 'علی', suggested: 'mine' },
      { field: 'date', mine: null, stored: '2024-05-26', suggested: 'stored' },
    ])
  })

  it('says nothing of equal lists', () => {
    expect(compareVersions(base, { ...base, reasons: ['neglect'] }, { ...base })).toEqual([])
  })

  it('takes the chosen value of each difference and drops what the form does not know', () => {
    const mine = { name: 'من', father: 'من' }
    const stored = { name: 'او', father: 'او', revision: 3 }
    expect(mergeVersions(mine, stored, { name: 'stored', father: 'mine', revision: 'stored' })).toEqual({
      name: 'او',
      father: 'من',
    })
  })

  it('by its suggestions loses no change that only one side made', () => {
    const record = fc.record({ a: fc.nat(3), b: fc.nat(3), c: fc.nat(3) })
    fc.assert(
      fc.property(record, record, record, (from, mine, stored) => {
        const choices = Object.fromEntries(
          compareVersions(from, mine, stored).map(({ field, suggested }) => [field, suggested]),
        )
        const merged = mergeVersions(mine, stored, choices)
        for (const field of ['a', 'b', 'c'] as const) {
          const iChanged = mine[field] !== from[field]
          expect(merged[field]).toBe(iChanged ? mine[field] : stored[field])
        }
      }),
    )
  })
})
