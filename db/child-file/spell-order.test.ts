import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../contract/jalali'
import { entryRouteOf } from '../placements/entry-route'
import { bySpellOrder, spellFault, type Spell } from './spell-order'

const day = (number: number): string => addDays('2024-01-01', number)
const spell = (id: string, from: number, to: number | null): Spell => ({
  id,
  startsOn: day(from),
  endsOn: to === null ? null : day(to),
})

describe('spellFault', () => {
  it.each([
    ['a move on one day', [spell('a', 0, 5), spell('b', 5, null)], null],
    ['a gap', [spell('a', 0, 5), spell('b', 9, null)], null],
    ['a spell of no day between two', [spell('a', 0, 5), spell('b', 5, 5), spell('c', 5, null)], null],
    ['none', [], null],
    ['an end before its start', [spell('a', 5, 4)], 'end_before_start'],
    ['a second open one', [spell('a', 0, null), spell('b', 5, null)], 'second_open_spell'],
    ['a day in two', [spell('a', 0, 6), spell('b', 5, null)], 'overlap'],
    ['one inside an open one', [spell('a', 0, null), spell('b', 2, 3)], 'overlap'],
    ['the same twice', [spell('a', 0, 5), spell('b', 0, 5)], 'overlap'],
  ] as const)('%s', (_name, spells, fault) => {
    expect(spellFault(spells)).toBe(fault)
  })

  it('finds an overlap exactly when some day lies in two spells', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(6))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.boolean(), (spans, isLastOpen) => {
        const spells = spans.map(([from, length], at) => spell(`s${at}`, from, from + length))
        const last = [...spells].sort(bySpellOrder).at(-1)
        if (isLastOpen && last) spells[spells.indexOf(last)] = { ...last, endsOn: null }
        const days = Array.from({ length: 40 }, (_, number) => day(number))
        const isDouble = days.some(
          (on) =>
            spells.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on < endsOn))
              .length > 1,
        )
        expect(spellFault(spells)).toBe(isDouble ? 'overlap' : null)
      }),
    )
  })
})

describe('entryRouteOf', () => {
  it.each([
    ['residential', null, 'residential', 'transfer'],
    ['residential', null, 'kinship', 'return'],
    ['residential', null, 'absconded', 'return'],
    ['residential', null, null, null],
    ['residential', 'judicial', 'kinship', 'judicial'],
    ['kinship', 'judicial', 'residential', null],
  ] as const)('%s, said %s, from %s: %s', (kind, said, from, route) => {
    expect(entryRouteOf(kind, said, from)).toBe(route)
  })
})
