import { dailyKeepers, dailyReaders } from '../roles'
import { choice, day, declareRecord, line, optionalLine, optionalLines, optionalTime } from '../record'

export const appointmentStates = ['planned', 'kept', 'missed', 'cancelled'] as const

/** Something a child is to go to on a day: at which hour, with whom, where, and what came of it. */
export const appointment = declareRecord({
  subject: 'appointment',
  table: 'appointments',
  name: 'appointments',
  file: 'appointments.csv',
  part: 'daily',
  reads: dailyReaders,
  writes: dailyKeepers,
  fields: {
    onDay: day(),
    atTime: optionalTime(),
    about: line(200),
    withWhom: optionalLine(120),
    place: optionalLine(120),
    state: choice(appointmentStates),
    result: optionalLines(1000),
  },
  day: 'onDay',
  methods: 'listed',
})
