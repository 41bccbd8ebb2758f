import { dailyKeepers, dailyReaders } from '../roles'
import { day, declareRecord, line, optionalDay, optionalLine, optionalLines, times } from '../record'

/** A medicine a child is given: what, how much, at which hours, from a day to the last one. */
export const medicine = declareRecord({
  subject: 'medicine',
  table: 'medicines',
  name: 'medicines',
  file: 'medicines.csv',
  part: 'daily',
  reads: dailyReaders,
  writes: dailyKeepers,
  fields: {
    title: line(200),
    dose: line(100),
    /** The hours of a day, `08:00 20:00`. */
    times: times(),
    startsOn: day(),
    /** The last day it is given. */
    endsOn: optionalDay(),
    prescribedBy: optionalLine(120),
    note: optionalLines(1000),
  },
  day: 'startsOn',
  inOrder: [['startsOn', 'endsOn']],
  methods: 'listed',
})
