import { findChild } from '../children/queries'
import type { Context, Handlers, SubjectMethodName } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { legalMethods } from '../contract/legal'
import { clocksOf } from './clocks'
import { legalEvents } from './events'
import { checkOrder, orders, saveOrder } from './orders'

async function legalOfChild(
  { db, today }: Context,
  { childId }: Parsed<'legal.ofChild'>,
): Promise<Output<'legal.ofChild'>> {
  const child = await findChild(db, childId)
  const clocks = await clocksOf(db, [{ id: childId, birthDate: child.birth_date }], today)
  return {
    orders: await orders.of(db, childId),
    events: await legalEvents.of(db, childId),
    clocks: [...(clocks.get(childId) ?? [])],
  }
}

/** What the register answers about orders, legal events and the clocks that run from them. */
export const legalHandlers: Handlers<Extract<SubjectMethodName, keyof typeof legalMethods>> = {
  'legal.ofChild': legalOfChild,
  'orders.check': checkOrder,
  'orders.save': saveOrder,
  'orders.remove': orders.remove,
}
