import type { EntryRoute, PlacementKind } from '../contract/placements'

/** How a child came into a home when nobody said: from another home a transfer, from anywhere else a return; unknown when no spell came just before. */
export function entryRouteOf(
  kind: PlacementKind,
  said: EntryRoute | null,
  from: string | null,
): EntryRoute | null {
  if (kind !== 'residential') return null
  if (said !== null) return said
  if (from === null) return null
  return from === 'residential' ? 'transfer' : 'return'
}
