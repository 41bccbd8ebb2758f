import { fileKeepers, everyRole } from '../roles'
import { choice, day, declareRecord, optionalLine, prose } from '../record'

export const socialReportKinds = ['entry', 'periodic', 'home_visit', 'school', 'other'] as const

/** A social worker's report. */
export const socialReport = declareRecord({
  subject: 'social_report',
  table: 'social_reports',
  name: 'socialReports',
  file: 'social_reports.csv',
  part: 'care',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    kind: choice(socialReportKinds),
    onDay: day(),
    byName: optionalLine(100),
    body: prose(10_000),
  },
  day: 'onDay',
  hasHappened: true,
})
