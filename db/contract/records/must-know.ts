import { dailyKeepers, dailyReaders } from '../roles'
import { day, declareRecord, line, optionalDay } from '../record'

/** What whoever cares for the child must know («باید دانست»): an allergy, a fear, who may not visit. Holds until its last day. */
export const mustKnow = declareRecord({
  subject: 'must_know',
  table: 'must_knows',
  name: 'mustKnows',
  file: 'must_knows.csv',
  part: 'daily',
  reads: dailyReaders,
  writes: dailyKeepers,
  fields: {
    note: line(300),
    startsOn: day(),
    endsOn: optionalDay(),
  },
  day: 'startsOn',
  inOrder: [['startsOn', 'endsOn']],
  methods: 'listed',
})
