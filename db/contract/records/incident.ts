import { dailyKeepers, dailyReaders } from '../roles'
import {
  choice,
  day,
  declareRecord,
  optionalDay,
  optionalLine,
  optionalLines,
  optionalTime,
  prose,
} from '../record'

export const incidentKinds = [
  'injury',
  'illness',
  'quarrel',
  'self_harm',
  'away',
  'abuse_suspected',
  'damage',
  'other',
] as const

/** Something that befell a child in the home; open until `closedOn`, with what is still to be done about it. */
export const incident = declareRecord({
  subject: 'incident',
  table: 'incidents',
  name: 'incidents',
  file: 'incidents.csv',
  part: 'daily',
  reads: dailyReaders,
  writes: dailyKeepers,
  fields: {
    kind: choice(incidentKinds),
    onDay: day(),
    atTime: optionalTime(),
    place: optionalLine(120),
    happened: prose(5000),
    /** Who was told. */
    told: optionalLine(300),
    /** What is still to be done. */
    followUp: optionalLine(500),
    followUpOn: optionalDay(),
    closedOn: optionalDay(),
    closing: optionalLines(1000),
  },
  day: 'onDay',
  hasHappened: true,
  inOrder: [['onDay', 'closedOn']],
  methods: 'listed',
})
