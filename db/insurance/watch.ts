import { sql } from 'kysely'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { WatchRow } from '../contract/enrolment'
import { birthdayAt, daysBetween, type IsoDate } from '../contract/jalali'
import { policiesOfChildren, type PolicyRow } from './queries'
import { inCareOn, peopleOn, type Person } from '../people/queries'

/** What a list says of a child besides who she is. */
interface Watched {
  readonly policy: PolicyRow | null
  readonly on: IsoDate | null
  readonly turns: number | null
}

/** The ages at which a dependant's cover ends: 18, and 23 for who studies. */
const GROWN_OUT = [18, 23] as const

/** One of the lists of insurance over the children in care on the register's day, soonest first, then in Persian order of names. */
export async function watch(
  context: Context,
  { list, within, centerId }: Parsed<'insurance.watch'>,
): Promise<Output<'insurance.watch'>> {
  const { db, today } = context
  const ids = await inCareOn(db, { day: today, centerId, withEmdad: true })
  const policies = await policiesOfChildren(db, ids)
  if (list === 'growing_out') {
    const people = await peopleOn(db, holdersOfCover(ids, policies, today), today)
    return listed(
      db,
      people.flatMap((person) => {
        const found = growingOut(person, policies.get(person.id) ?? [], today, within)
        return found === null ? [] : [{ person, found }]
      }),
      today,
    )
  }
  const found = new Map<string, Watched>()
  for (const id of ids) {
    const watched =
      list === 'uninsured'
        ? uninsured(policies.get(id) ?? [], today)
        : ending(policies.get(id) ?? [], today, within)
    if (watched !== null) found.set(id, watched)
  }
  const people = await peopleOn(db, [...found.keys()], today)
  return listed(
    db,
    people.flatMap((person) => {
      const watched = found.get(person.id)
      return watched === undefined ? [] : [{ person, found: watched }]
    }),
    today,
  )
}

const covers = (policy: PolicyRow, day: IsoDate): boolean =>
  policy.starts_on <= day && (policy.ends_on === null || policy.ends_on > day)

const holdersOfCover = (
  ids: readonly string[],
  policies: ReadonlyMap<string, readonly PolicyRow[]>,
  day: IsoDate,
): string[] => ids.filter((id) => policies.get(id)?.some((policy) => covers(policy, day)) === true)

function uninsured(policies: readonly PolicyRow[], today: IsoDate): Watched | null {
  return policies.some((policy) => covers(policy, today)) ? null : { policy: null, on: null, turns: null }
}

/** The day from which nothing covers her any more, found by going from policy to policy; null while none is in force or one has no end. */
function ending(policies: readonly PolicyRow[], today: IsoDate, within: number): Watched | null {
  let last: PolicyRow | null = null
  let day = today
  for (;;) {
    const next = policies
      .filter((policy) => covers(policy, day))
      .reduce<PolicyRow | null>(
        (best, policy) => (best === null || endsLater(policy, best) ? policy : best),
        null,
      )
    if (next === null) break
    if (next.ends_on === null) return null
    last = next
    day = next.ends_on
  }
  if (last === null || daysBetween(today, day) > within) return null
  return { policy: last, on: day, turns: null }
}

const endsLater = (one: PolicyRow, other: PolicyRow): boolean =>
  other.ends_on !== null && (one.ends_on === null || one.ends_on > other.ends_on)

/** A policy stands for a dependant's when it says so, or, where nobody said, when it is of the fund that covers children in care. */
const isDependants = (policy: PolicyRow): boolean =>
  policy.holder === 'dependant' || (policy.holder === null && policy.kind === 'health_basic')

/**
 * The last of the two birthdays that comes within the days or has passed while the policy that began before it is still in force
 * (as rule R55 sees it). A policy that ends by then is no matter of age.
 */
function growingOut(
  person: Person,
  policies: readonly PolicyRow[],
  today: IsoDate,
  within: number,
): Watched | null {
  const { birthDate } = person
  if (birthDate === null) return null
  const found = policies
    .filter((policy) => isDependants(policy) && covers(policy, today))
    .flatMap((policy): Watched[] => {
      const turns = GROWN_OUT.findLast((years) => {
        const on = birthdayAt(birthDate, years)
        const stillRuns = policy.ends_on === null || policy.ends_on > on
        return policy.starts_on < on && stillRuns && daysBetween(today, on) <= within
      })
      return turns === undefined ? [] : [{ policy, on: birthdayAt(birthDate, turns), turns }]
    })
  return found.reduce<Watched | null>(
    (first, watched) => (first === null || (watched.on ?? '') < (first.on ?? '') ? watched : first),
    null,
  )
}

async function listed(
  db: Handle,
  rows: readonly { readonly person: Person; readonly found: Watched }[],
  today: IsoDate,
): Promise<WatchRow[]> {
  const listedIn = await unansweredLists(
    db,
    rows.map(({ person }) => person.id),
  )
  // The people come in Persian order; sorting keeps it within a day.
  return rows
    .map(({ person, found: { policy, on, turns } }) => ({
      ...whoIs(person),
      placementKind: person.placementKind,
      centerName: person.centerName,
      policyId: policy?.id ?? null,
      policyKind: (policy?.kind ?? null) as WatchRow['policyKind'],
      on,
      daysLeft: on === null ? null : daysBetween(today, on),
      turns,
      listedIn: listedIn.get(person.id) ?? null,
    }))
    .sort((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0))
}

/** Who a row of insurance is about. */
export function whoIs(person: Person) {
  return {
    childId: person.id,
    fileNumber: person.fileNumber,
    firstName: person.firstName,
    lastName: person.lastName,
    fatherName: person.fatherName,
    nationalId: person.nationalId,
    nationalIdMissingReason: person.nationalIdMissingReason,
    birthDate: person.birthDate,
    birthDateEstimated: person.birthDateEstimated,
    sex: person.sex,
  }
}

/** The number of the last list that held each child and has no answer for her yet. */
async function unansweredLists(db: Handle, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ child_id: string; number: number }>`
    SELECT r.child_id, max(l.number) AS number
    FROM enrolment_rows AS r JOIN enrolment_lists AS l ON l.id = r.list_id
    WHERE r.answer IS NULL AND r.child_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    GROUP BY r.child_id`.execute(db)
  return new Map(rows.map((row) => [row.child_id, row.number]))
}
