import type { PlacementRow } from '../schema/placement-row'

/** What the order of spells asks of one. Half open; `endsOn` null while current. */
export interface Spell {
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Why spells of one child cannot stand side by side. */
export type SpellFault = 'end_before_start' | 'second_open_spell' | 'overlap'

/** Sorts by start; of two that start on one day, the one that ends first (open last). */
export function bySpellOrder(one: Spell, other: Spell): number {
  return (
    compare(one.startsOn, other.startsOn) ||
    compare(one.endsOn ?? '9999', other.endsOn ?? '9999') ||
    compare(one.id, other.id)
  )
}

/** What no step may leave behind, whatever the rules were told: an end before its start, two open spells, a day in two spells. Null when all is well. */
export function spellFault(spells: readonly Spell[]): SpellFault | null {
  if (spells.some((spell) => spell.endsOn !== null && spell.endsOn < spell.startsOn))
    return 'end_before_start'
  if (spells.filter((spell) => spell.endsOn === null).length > 1) return 'second_open_spell'
  const lasting = spells
    .filter((spell) => spell.endsOn === null || spell.startsOn < spell.endsOn)
    .sort(bySpellOrder)
  const clash = lasting.some((spell, index) => {
    const next = lasting[index + 1]
    return next !== undefined && (spell.endsOn === null || next.startsOn < spell.endsOn)
  })
  return clash ? 'overlap' : null
}

/** A row as the order of spells sees it. */
export function spellOf(row: PlacementRow): Spell {
  return { id: row.id, startsOn: row.starts_on, endsOn: row.ends_on }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
