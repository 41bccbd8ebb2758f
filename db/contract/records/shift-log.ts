import { dailyKeepers, dailyReaders } from '../roles'
import { choice, day, declareRecord, line, optionalLine, prose } from '../record'

export const shifts = ['morning', 'evening', 'night'] as const

/** A page of a home's shift log: whose shift it was, what happened, to whom it was handed over. */
export const shiftLog = declareRecord({
  subject: 'shift_log',
  table: 'shift_logs',
  name: 'shiftLogs',
  file: 'shift_logs.csv',
  owner: 'center',
  part: '/daily',
  reads: dailyReaders,
  writes: dailyKeepers,
  fields: {
    onDay: day(),
    shift: choice(shifts),
    byName: line(100),
    happened: prose(5000),
    handedTo: optionalLine(100),
  },
  day: 'onDay',
  hasHappened: true,
  methods: 'listed',
})
