import type { Selectable } from 'kysely'
import type { LegalEvent } from '../contract/legal'
import { childRecords } from '../records/child-records'
import type { LegalEventsTable } from '../schema/file'

export type LegalEventRow = Selectable<LegalEventsTable>
export type LegalEventFields = Omit<LegalEvent, 'id' | 'revision' | 'childId'>

/** What starts or stops a clock and is no order: a guardian came, an adoption was asked for, the opinion was given. */
export const legalEvents = childRecords<LegalEventRow, LegalEventFields, LegalEvent>({
  table: 'legal_events',
  subject: 'legal_event',
  columns: (fields) => ({ kind: fields.kind, on_day: fields.onDay, note: fields.note }),
  fromRow: (row) => ({
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    kind: row.kind as LegalEvent['kind'],
    onDay: row.on_day,
    note: row.note,
  }),
  day: 'on_day',
  happenedOn: 'onDay',
})
