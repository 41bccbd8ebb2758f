import type { Child, ChildFields } from '../../../db/contract/children'
import { ageOn } from '../../../db/contract/jalali'

/** The fields of the file's first page as the form holds them. */
export function identityOf(child: Child): ChildFields {
  const { id: _id, revision: _revision, centerId: _center, createdAt: _created, ...fields } = child
  return fields
}

const ASKED_FROM_AGE = 17

/** Whether the reason of a stay past 18 is spoken of: it is near, or written already. */
export function asksStayReason(
  { birthDate, stayReason }: Pick<Child, 'birthDate' | 'stayReason'>,
  today: string,
): boolean {
  const age = birthDate === null ? null : ageOn(birthDate, today)
  return stayReason !== null || (age !== null && age.years >= ASKED_FROM_AGE)
}
