import type { Child, ChildFields } from '../../../db/contract/children'

/** The fields of the file's first page as the form holds them. */
export function identityOf(child: Child): ChildFields {
  const { id: _id, revision: _revision, centerId: _center, createdAt: _created, ...fields } = child
  return fields
}
