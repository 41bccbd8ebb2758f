import { findCenter } from '../centers/queries'
import type { Handle } from '../context/context'
import type { Resident } from '../contract/daily'
import { peopleOn, residentsOn } from '../people/queries'

/** A home and a day of it (ISO). */
export interface HomeDay {
  readonly centerId: string
  readonly day: string
}

/** Who lives in a home on a day, in Persian order of names. NOT_FOUND of the home. */
export async function residentsOf(db: Handle, { centerId, day }: HomeDay): Promise<Resident[]> {
  await findCenter(db, centerId)
  const people = await peopleOn(db, await residentsOn(db, centerId, day), day)
  return people.map(({ id, fileNumber, firstName, lastName }) => ({ id, fileNumber, firstName, lastName }))
}

interface OfChild {
  readonly childId: string
}

/** The records of those who live in a home on a day, each with its child, in the order of names; a child's newest first. */
export async function ofResidents<Shown extends OfChild>(
  db: Handle,
  at: HomeDay,
  records: {
    readonly ofMany: (
      db: Handle,
      childIds: readonly string[],
    ) => Promise<ReadonlyMap<string, readonly Shown[]>>
  },
  isAsked: (record: Shown) => boolean,
): Promise<(Shown & { readonly child: Resident })[]> {
  const residents = await residentsOf(db, at)
  const known = await records.ofMany(
    db,
    residents.map(({ id }) => id),
  )
  return residents.flatMap((child) =>
    (known.get(child.id) ?? []).filter(isAsked).map((record) => ({ ...record, child })),
  )
}
