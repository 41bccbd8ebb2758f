import { findCenter } from '../centers/queries'
import type { Context } from '../context/context'
import type { Resident } from '../contract/daily'
import { refuseOtherHome } from '../people/own-home'
import { peopleOn, residentsOn } from '../people/queries'

/** A home and a day of it (ISO). */
export interface HomeDay {
  readonly centerId: string
  readonly day: string
}

/**
 * Who lives in a home on a day, in Persian order of names; a carer is told of those who still live there today. FORBIDDEN
 * `other_home`; NOT_FOUND of the home.
 */
export async function residentsOf(context: Context, { centerId, day }: HomeDay): Promise<Resident[]> {
  const { db, user, today } = context
  await refuseOtherHome(context, { centerId })
  await findCenter(db, centerId)
  const then = await residentsOn(db, centerId, day)
  const now = user.role === 'carer' ? new Set(await residentsOn(db, centerId, today)) : null
  const people = await peopleOn(
    db,
    then.filter((id) => now === null || now.has(id)),
    day,
  )
  return people.map(({ id, fileNumber, firstName, lastName }) => ({ id, fileNumber, firstName, lastName }))
}

interface OfChild {
  readonly childId: string
}

/** The records of those who live in a home on a day, each with its child, in the order of names; a child's newest first. */
export async function ofResidents<Shown extends OfChild>(
  context: Context,
  at: HomeDay,
  records: {
    readonly ofMany: (
      db: Context['db'],
      childIds: readonly string[],
    ) => Promise<ReadonlyMap<string, readonly Shown[]>>
  },
  isAsked: (record: Shown) => boolean,
): Promise<(Shown & { readonly child: Resident })[]> {
  const residents = await residentsOf(context, at)
  const known = await records.ofMany(
    context.db,
    residents.map(({ id }) => id),
  )
  return residents.flatMap((child) =>
    (known.get(child.id) ?? []).filter(isAsked).map((record) => ({ ...record, child })),
  )
}
