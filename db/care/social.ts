import type { Selectable } from 'kysely'
import type { SocialReport } from '../contract/care'
import { childRecords } from '../records/child-records'
import type { SocialReportsTable } from '../schema/file'

export type SocialReportRow = Selectable<SocialReportsTable>
export type SocialReportFields = Omit<SocialReport, 'id' | 'revision' | 'childId'>

/** The social worker's reports. */
export const socialReports = childRecords<SocialReportRow, SocialReportFields, SocialReport>({
  table: 'social_reports',
  subject: 'social_report',
  columns: (fields) => ({
    kind: fields.kind,
    on_day: fields.onDay,
    by_name: fields.byName,
    body: fields.body,
  }),
  fromRow: (row) => ({
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    kind: row.kind as SocialReport['kind'],
    onDay: row.on_day,
    byName: row.by_name,
    body: row.body,
  }),
  day: 'on_day',
  happenedOn: 'onDay',
})
