import type { ContactRow } from './contacts'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { AfterCareRow, ReadinessRow } from '../contract/independence'
import { afterCareOf, inCareKinds, leavingsOf, readinessOf } from '../contract/independence-clocks'
import { ageOn, birthdayAt, type IsoDate } from '../contract/jalali'
import { chainsOf, inCareOn, peopleOn, whoLeft, type Person, type SpellStart } from '../people/queries'
import { contactFromRow, contactsOf, planItemFromRow, plansOf, whoIs, type PlanItemRow } from './row'

/** From this age on only those who still live in a home are looked after as young people in care. */
const GROWN_UP = 21

/** The readiness of a young person; null without a birth date. */
export function readinessRow(
  person: Person,
  plan: readonly PlanItemRow[],
  today: IsoDate,
): (ReadinessRow & { readonly strength: number }) | null {
  const { birthDate } = person
  const age = birthDate === null ? null : ageOn(birthDate, today)
  if (birthDate === null || age === null) return null
  const { states, ready, needed, weakest, overdue, strength } = readinessOf(plan.map(planItemFromRow), today)
  return {
    ...whoIs(person),
    age: age.years,
    turns18On: birthdayAt(birthDate, 18),
    states: { ...states },
    ready,
    needed,
    weakest: [...weakest],
    overdue,
    strength,
  }
}

/** Whether her plan is looked at: in a home or a family from the age of the settings, after 21 only in a home. */
export function isAwaited(person: Person, planFromAge: number, today: IsoDate): boolean {
  if (person.placementKind === null || !inCareKinds.includes(person.placementKind)) return false
  const years = person.birthDate === null ? undefined : ageOn(person.birthDate, today)?.years
  if (years === undefined || years < planFromAge) return false
  return years < GROWN_UP || person.placementKind === 'residential'
}

/** What crosses; the strength is only for the order. */
export function readinessOut({
  strength: _strength,
  ...row
}: ReadinessRow & { readonly strength: number }): ReadinessRow {
  return row
}

/** Everybody in care from the age the settings name: who has the weakest plan first, of equal ones who turns 18 first. */
export async function readiness(
  { db, today, settings }: Context,
  { centerId }: Parsed<'independence.readiness'>,
): Promise<Output<'independence.readiness'>> {
  const ids = await inCareOn(db, { day: today, centerId, withEmdad: false })
  const people = (await peopleOn(db, ids, today)).filter((person) =>
    isAwaited(person, settings.planFromAge, today),
  )
  const plans = await plansOf(
    db,
    people.map(({ id }) => id),
  )
  return people
    .flatMap((person) => readinessRow(person, plans.get(person.id) ?? [], today) ?? [])
    .sort((one, other) => one.strength - other.strength || compare(one.turns18On, other.turns18On))
    .map(readinessOut)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The clock of the last leaving that had begun by the register's day; null for who never left. */
export function afterCareRow(
  { settings, today }: Pick<Context, 'settings' | 'today'>,
  person: Person,
  chain: readonly SpellStart[],
  contacts: readonly ContactRow[],
): (AfterCareRow & { readonly endedOn: IsoDate | null }) | null {
  const leaving = leavingsOf(chain, today).at(-1)
  if (leaving === undefined) return null
  const made = contacts.map(contactFromRow)
  const clock = afterCareOf({
    ...leaving,
    contacts: made,
    everyMonths: settings.afterCareEveryMonths,
    forMonths: settings.afterCareForMonths,
    today,
  })
  const last = made.findLast(({ reached, contactedOn }) => reached && contactedOn === clock.lastReachedOn)
  return {
    ...whoIs(person),
    ...clock,
    living: last?.living ?? null,
    work: last?.work ?? null,
    study: last?.study ?? null,
    endedOn: leaving.endedOn,
  }
}

/** What crosses; why after-care ended otherwise is told by her placement. */
export function afterCareOut({
  endedOn: _endedOn,
  ...row
}: AfterCareRow & { readonly endedOn: IsoDate | null }): AfterCareRow {
  return row
}

/** Everybody whose after-care runs on the register's day, the longest overdue first; those back in care last, until it would have ended. */
export async function afterCare(
  context: Context,
  { centerId }: Parsed<'independence.afterCare'>,
): Promise<Output<'independence.afterCare'>> {
  const { db, today } = context
  const { people, chains, contacts } = await readLeavers(db, today)
  return people
    .filter((person) => centerId === undefined || person.centerId === centerId)
    .flatMap(
      (person) =>
        afterCareRow(context, person, chains.get(person.id) ?? [], contacts.get(person.id) ?? []) ?? [],
    )
    .filter(
      ({ endsOn, endedOn, dueOn, returnedOn }) =>
        endsOn >= today && endedOn === null && (dueOn !== null || returnedOn !== null),
    )
    .sort((one, other) => compare(one.dueOn ?? '9999', other.dueOn ?? '9999'))
    .map(afterCareOut)
}

/** Who ever left for independent life by the day, with their chains and contacts. */
export async function readLeavers(db: Handle, day: IsoDate) {
  const ids = await whoLeft(db, day)
  return {
    people: await peopleOn(db, ids, day),
    chains: await chainsOf(db, ids),
    contacts: await contactsOf(db, ids),
  }
}
