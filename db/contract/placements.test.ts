import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedMoves, familyCareKinds, placementKinds, type PlacementKind } from './placements'

describe('the table of moves', () => {
  it('has a row for every kind and for the beginning, and names only kinds', () => {
    expect(Object.keys(allowedMoves).sort()).toEqual([...placementKinds, 'none'].sort())
    for (const kinds of Object.values(allowedMoves)) {
      for (const kind of kinds) expect(placementKinds).toContain(kind)
    }
  })

  it('ends with a death, and lets nobody begin with one', () => {
    expect(allowedMoves.deceased).toEqual([])
    expect(allowedMoves.none).not.toContain('deceased')
    for (const kind of placementKinds.filter((from) => from !== 'deceased')) {
      expect(allowedMoves[kind]).toContain('deceased')
    }
  })

  it('lets everyone alive come back into a home, and only one who lives there or in a family run away', () => {
    for (const kind of placementKinds.filter((from) => from !== 'deceased')) {
      expect(allowedMoves[kind]).toContain('residential')
    }
    const runFrom = placementKinds.filter((kind) => allowedMoves[kind].includes('absconded'))
    expect(runFrom).toEqual(['residential', ...familyCareKinds])
  })

  it('goes on from an adoption only by what an adoption leaves open', () => {
    expect(allowedMoves.adopted).not.toContain('adopted')
    expect(allowedMoves.adopted).not.toContain('adoption_trial')
    expect(allowedMoves.adoption_trial).not.toContain('independent')
  })

  it('can be walked from the beginning for as long as a child lives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 30 }), (choices) => {
        let at: PlacementKind | 'none' = 'none'
        const walked: PlacementKind[] = []
        for (const choice of choices) {
          const open: readonly PlacementKind[] = allowedMoves[at]
          const next = open[choice % Math.max(open.length, 1)]
          if (next === undefined) break
          walked.push(next)
          at = next
        }
        expect(walked.length === choices.length || walked.at(-1) === 'deceased').toBe(true)
        expect(walked.indexOf('deceased')).toBeOneOf([-1, walked.length - 1])
      }),
    )
  })
})
