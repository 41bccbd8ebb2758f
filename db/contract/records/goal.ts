import { fileKeepers, everyRole } from '../roles'
import { choice, day, declareRecord, line, optionalDay, optionalLine } from '../record'

export const goalAreas = [
  'family',
  'health',
  'education',
  'psychology',
  'identity',
  'skills',
  'placement',
  'other',
] as const
export const goalStates = ['open', 'reached', 'dropped'] as const

/** A goal of the care plan. */
export const goal = declareRecord({
  subject: 'goal',
  table: 'care_goals',
  name: 'goals',
  file: 'goals.csv',
  part: 'care',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    plannedOn: day(),
    area: choice(goalAreas),
    goal: line(300),
    who: optionalLine(100),
    dueOn: optionalDay(),
    state: choice(goalStates),
    result: optionalLine(500),
  },
  day: 'plannedOn',
  hasHappened: true,
})
