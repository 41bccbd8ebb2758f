import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageBandsFrom, ageBandsSchema, defaultAgeBands, khuzestanAgeBands } from './age-bands'

/** How many of the bands an age lies in. */
const bandsOf = (bands: readonly { from: number; to: number | null }[], age: number): number =>
  bands.filter(({ from, to }) => age >= from && (to === null || age < to)).length

describe('age bands', () => {
  it.each([
    ['the default', defaultAgeBands],
    ['as Khuzestan writes them', khuzestanAgeBands],
  ])('%s: every age lies in exactly one', (_name, bands) => {
    expect(ageBandsSchema.safeParse(bands).success).toBe(true)
    for (let age = 0; age < 120; age += 1) expect(bandsOf(bands, age)).toBe(1)
  })

  it('puts 6 and 12 where Khuzestan puts them', () => {
    const codeOf = (age: number) =>
      khuzestanAgeBands.find(({ from, to }) => age >= from && (to === null || age < to))?.code
    expect([6, 7, 12, 13, 17, 18].map(codeOf)).toEqual(['3-6', '7-12', '7-12', '13-18', '13-18', '18+'])
  })

  it('made from first years leave nobody out and are accepted', () => {
    const firstYears = fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 8 })
      .map((years) => [0, ...years.sort((one, other) => one - other)])
    fc.assert(
      fc.property(firstYears, fc.nat(100), (years, age) => {
        const bands = ageBandsFrom(years)
        expect(ageBandsSchema.safeParse(bands).success).toBe(true)
        expect(bandsOf(bands, age)).toBe(1)
      }),
    )
  })

  it.each([
    [
      'a gap',
      [
        { code: '0-3', from: 0, to: 3 },
        { code: '4+', from: 4, to: null },
      ],
    ],
    [
      'an overlap',
      [
        { code: '0-3', from: 0, to: 3 },
        { code: '2+', from: 2, to: null },
      ],
    ],
    ['a first year above 0', [{ code: '1+', from: 1, to: null }]],
    ['no end for the last', [{ code: '0-3', from: 0, to: 3 }]],
    [
      'an end before the last',
      [
        { code: '0+', from: 0, to: null },
        { code: '3+', from: 3, to: null },
      ],
    ],
    ['none', []],
  ])('refuses %s', (_name, bands) => {
    expect(ageBandsSchema.safeParse(bands).success).toBe(false)
  })
})
