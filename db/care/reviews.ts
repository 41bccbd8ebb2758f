import type { Selectable } from 'kysely'
import type { Review } from '../contract/care'
import { childRecords } from '../records/child-records'
import type { ReviewsTable } from '../schema/file'

export type ReviewRow = Selectable<ReviewsTable>
export type ReviewFields = Omit<Review, 'id' | 'revision' | 'childId'>

/** Reviews of the file and the plan. */
export const reviews = childRecords<ReviewRow, ReviewFields, Review>({
  table: 'reviews',
  subject: 'review',
  columns: (fields) => ({
    held_on: fields.heldOn,
    attended: fields.attended,
    decision: fields.decision,
    next_on: fields.nextOn,
  }),
  fromRow: (row) => ({
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    heldOn: row.held_on,
    attended: row.attended,
    decision: row.decision,
    nextOn: row.next_on,
  }),
  day: 'held_on',
  happenedOn: 'heldOn',
})
