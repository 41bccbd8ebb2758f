import { fileKeepers, everyRole } from '../roles'
import { choice, day, declareRecord, optionalLine } from '../record'

export const legalEventKinds = [
  'guardian_came',
  'adoption_requested',
  'opinion_given',
  'adoption_closed',
] as const

/** What starts or stops a clock and is no order. */
export const legalEvent = declareRecord({
  subject: 'legal_event',
  table: 'legal_events',
  name: 'legalEvents',
  file: 'legal_events.csv',
  part: 'legal',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    kind: choice(legalEventKinds),
    onDay: day(),
    note: optionalLine(300),
  },
  day: 'onDay',
  hasHappened: true,
})
