import type { Selectable } from 'kysely'
import type { PsychologyFields, PsychologyRecord } from '../contract/psychology'
import { childRecords } from '../records/child-records'
import type { PsychologyRecordsTable } from '../schema/file'

export type PsychologyRow = Selectable<PsychologyRecordsTable>

/**
 * Sessions and assessments. Only `psychology.ofChild` gives them, to a psychologist and the director: they stand in no search,
 * list, document, table or package, and the history says only that one was added, changed or removed.
 */
export const psychologyRecords = childRecords<PsychologyRow, PsychologyFields, PsychologyRecord>({
  table: 'psychology_records',
  subject: 'psychology',
  columns: (fields) => ({
    kind: fields.kind,
    on_day: fields.onDay,
    by_name: fields.byName,
    tool: fields.tool,
    summary: fields.summary,
    plan: fields.plan,
  }),
  fromRow: (row) => ({
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    kind: row.kind as PsychologyRecord['kind'],
    onDay: row.on_day,
    byName: row.by_name,
    tool: row.tool,
    summary: row.summary,
    plan: row.plan,
  }),
  day: 'on_day',
  happenedOn: 'onDay',
  isSecret: true,
})
