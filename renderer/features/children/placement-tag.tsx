import type { PlacementKind } from '../../../db/contract/placements'
import { placementKindWords } from '../../../db/contract/words/terms'
import { Tag, type TagProps } from '../../ui/tag'

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

/** Where a child lives, as a word with its shape. */
export function PlacementTag({ kind }: { readonly kind: PlacementKind }) {
  return <Tag kind={shapes[kind]}>{placementKindWords[kind]}</Tag>
}
