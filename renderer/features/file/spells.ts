import { daysBetween } from '../../../db/contract/jalali'
import type { Placement, PlacementKind } from '../../../db/contract/placements'
import { placementKindWords } from '../../../db/contract/words/terms'
import { spellWords } from '../../words/children'
import { dateOrMissing } from '../../words/person'

/** A step of the line of time: a spell, or the time between two spells in which nothing is recorded. */
export type TimePart =
  | { readonly is: 'spell'; readonly spell: Placement }
  | { readonly is: 'gap'; readonly key: string; readonly from: string; readonly to: string }

/** The spells in order of time, with the gaps between them. */
export function lineOfTime(placements: readonly Placement[]): TimePart[] {
  return placements.flatMap((spell, index): TimePart[] => {
    const before = placements[index - 1]?.endsOn ?? null
    const isGap = before !== null && daysBetween(before, spell.startsOn) > 0
    return [
      ...(isGap ? [{ is: 'gap' as const, key: `gap-${spell.id}`, from: before, to: spell.startsOn }] : []),
      { is: 'spell', spell },
    ]
  })
}

/** Where the child lives: her latest spell, open or not; null when she has none. */
export function latestSpell(placements: readonly Placement[]): Placement | null {
  return placements.at(-1) ?? null
}

/** What taking the latest move back will do, in sentences. */
export function undoInWords(placements: readonly Placement[]): string[] {
  const opened = placements.at(-1)
  if (!opened) return []
  const before = placements.at(-2)
  const reopened = before?.endsOn === opened.startsOn ? before : null
  return [
    spellWords.undoOpened(placementKindWords[opened.kind], dateOrMissing(opened.startsOn)) +
      (reopened
        ? spellWords.undoReopened(placementKindWords[reopened.kind], dateOrMissing(reopened.startsOn))
        : spellWords.undoNothingBefore),
    spellWords.undoSupports,
    spellWords.undoKept,
  ]
}

export type SpellField = 'centerId' | 'entryRoute' | 'orderNumber' | 'orderDate' | 'relativeName' | 'relation'

const withOrder: readonly SpellField[] = ['orderNumber', 'orderDate']
const withRelative: readonly SpellField[] = [...withOrder, 'relativeName', 'relation']
const fieldsByKind: Readonly<Record<PlacementKind, readonly SpellField[]>> = {
  residential: ['centerId', 'entryRoute', ...withOrder],
  kinship: withRelative,
  host_family: withOrder,
  trustee: withOrder,
  adoption_trial: withOrder,
  adopted: withOrder,
  reunified: withRelative,
  independent: [],
  transferred_out: withOrder,
  absconded: [],
  deceased: [],
}

/** Whether a field of a spell is asked for: its kind needs it, or something is written in it already and must not be hidden. */
export function asksFor(kind: PlacementKind, field: SpellField, value: unknown): boolean {
  return fieldsByKind[kind].includes(field) || (value !== null && value !== undefined && value !== '')
}
