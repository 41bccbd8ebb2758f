import type { Handle } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import type { Clock } from '../contract/legal'
import { legalClocks } from '../contract/legal-clocks'
import type { PlacementKind } from '../contract/placements'
import { spellsOfChildren } from '../child-file/spells'
import { legalEvents } from './events'
import { orders } from './orders'

/** The legal clocks of many children on the day, by child, the nearest first; who has none is not in it. */
export async function clocksOf(
  db: Handle,
  children: readonly { readonly id: string; readonly birthDate: IsoDate | null }[],
  today: IsoDate,
): Promise<ReadonlyMap<string, readonly Clock[]>> {
  const ids = children.map(({ id }) => id)
  const spells = await spellsOfChildren(db, ids)
  const ordersOf = await orders.ofMany(db, ids)
  const eventsOf = await legalEvents.ofMany(db, ids)
  const clocks = new Map<string, readonly Clock[]>()
  for (const { id, birthDate } of children) {
    const running = legalClocks({
      spells: (spells.get(id) ?? []).map((spell) => ({
        id: spell.id,
        kind: spell.kind as PlacementKind,
        startsOn: spell.starts_on,
        endsOn: spell.ends_on,
        orderNumber: spell.order_number,
      })),
      orders: ordersOf.get(id) ?? [],
      events: eventsOf.get(id) ?? [],
      birthDate,
      today,
    })
    if (running.length > 0) clocks.set(id, running)
  }
  return clocks
}
