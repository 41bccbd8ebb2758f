import { fileKeepers, everyRole } from '../roles'
import { day, declareRecord, optionalDay, optionalLine, prose } from '../record'

/** A review of the file and the plan. */
export const review = declareRecord({
  subject: 'review',
  table: 'reviews',
  name: 'reviews',
  file: 'reviews.csv',
  part: 'care',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    heldOn: day(),
    attended: optionalLine(300),
    decision: prose(3000),
    nextOn: optionalDay(),
  },
  day: 'heldOn',
  hasHappened: true,
})
