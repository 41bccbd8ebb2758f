import { fileKeepers, everyRole } from '../roles'
import { choice, day, declareRecord, line, optionalDay, optionalLine, optionalLines } from '../record'

export const healthRecordKinds = ['illness', 'allergy', 'medicine', 'vaccination', 'visit'] as const

/** An illness or an allergy since a day, a medicine from–to, a vaccination or a visit to a doctor on a day. */
export const healthRecord = declareRecord({
  subject: 'health',
  table: 'health_records',
  name: 'healthRecords',
  file: 'health_records.csv',
  part: 'health',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    kind: choice(healthRecordKinds),
    title: line(200),
    startsOn: day(),
    endsOn: optionalDay(),
    /** Doctor or place. */
    who: optionalLine(120),
    result: optionalLines(2000),
  },
  day: 'startsOn',
  hasHappened: true,
  inOrder: [['startsOn', 'endsOn']],
})
