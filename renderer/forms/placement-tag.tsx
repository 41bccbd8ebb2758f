import type { ReactElement } from 'react'
import { type PlacementKind, placementKinds } from '../../db/contract/placements'
import { placementKindWords } from '../../db/contract/words/terms'
import { Tag, type TagProps } from '../ui/tag'

const shapes: Readonly<Record<PlacementKind, NonNullable<TagProps['kind']>>> = {
  residential: 'accent',
  kinship: 'neutral',
  host_family: 'neutral',
  trustee: 'neutral',
  adoption_trial: 'neutral',
  adopted: 'good',
  reunified: 'good',
  independent: 'good',
  transferred_out: 'neutral',
  absconded: 'warning',
  deceased: 'neutral',
}

// Made once: React passes over an element it has drawn before, and the list draws dozens at each key press.
const tags = Object.fromEntries(
  placementKinds.map((kind) => [
    kind,
    <Tag key={kind} kind={shapes[kind]}>
      {placementKindWords[kind]}
    </Tag>,
  ]),
) as Readonly<Record<PlacementKind, ReactElement>>

/** Where a child lives, as a word with its shape. */
export function placementTag(kind: PlacementKind): ReactElement {
  return tags[kind]
}
