import { findChild } from '../children/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { savingsRialOf } from '../money/queries'
import { chainsOf, peopleOn } from '../people/queries'
import { grantsOf, grantTariff } from './grants'
import { afterCareOut, afterCareRow, isAwaited, readinessOut, readinessRow } from './lists'
import { budgetOf, planOf } from './plan'
import { contactFromRow, contactsOf, plansOf } from './row'

/** Plan, budget, grants, contacts (newest first) and clocks of one child. Readiness is told of who is awaited in the list of readiness, and of who has a plan. NOT_FOUND. */
export async function independenceOfChild(
  context: Context,
  { childId }: Parsed<'independence.ofChild'>,
): Promise<Output<'independence.ofChild'>> {
  const { db, today, settings } = context
  await findChild(db, childId)
  const [person] = await peopleOn(db, [childId], today)
  const plan = (await plansOf(db, [childId])).get(childId) ?? []
  const contacts = (await contactsOf(db, [childId])).get(childId) ?? []
  const chain = (await chainsOf(db, [childId])).get(childId) ?? []
  const isListed = person !== undefined && isAwaited(person, settings.planFromAge, today)
  const readiness =
    person !== undefined && (isListed || plan.length > 0) ? readinessRow(person, plan, today) : null
  const clock = person === undefined ? null : afterCareRow(context, person, chain, contacts)
  const tariff = await grantTariff(db, { programme: 'transition_grant', childId, day: today })
  return {
    plan: await planOf(db, childId),
    budget: await budgetOf(db, childId),
    grants: await grantsOf(context, childId),
    contacts: contacts.map(contactFromRow).reverse(),
    readiness: readiness && readinessOut(readiness),
    afterCare: clock && afterCareOut(clock),
    savingsRial: await savingsRialOf(db, childId),
    grantRial: tariff?.amountRial ?? null,
  }
}
