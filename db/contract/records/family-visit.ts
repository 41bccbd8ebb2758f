import { dailyKeepers, dailyReaders } from '../roles'
import {
  choice,
  day,
  declareRecord,
  line,
  optionalDay,
  optionalLine,
  optionalLines,
  optionalTime,
} from '../record'

export const familyVisitKinds = ['visit', 'leave'] as const

/** A visit by her family, or leave with it: with whom, from when until when, permitted by whom, back when. It does not end a stay. */
export const familyVisit = declareRecord({
  subject: 'family_visit',
  table: 'family_visits',
  name: 'familyVisits',
  file: 'family_visits.csv',
  part: 'daily',
  reads: dailyReaders,
  writes: dailyKeepers,
  fields: {
    kind: choice(familyVisitKinds),
    withWhom: line(120),
    relation: optionalLine(60),
    startsOn: day(),
    startsAt: optionalTime(),
    /** When she is to be back. */
    endsOn: optionalDay(),
    endsAt: optionalTime(),
    permittedBy: optionalLine(120),
    returnedOn: optionalDay(),
    returnedAt: optionalTime(),
    note: optionalLines(1000),
  },
  day: 'startsOn',
  inOrder: [
    ['startsOn', 'endsOn'],
    ['startsOn', 'returnedOn'],
  ],
  methods: 'listed',
})
