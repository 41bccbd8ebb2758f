import { fileKeepers, everyRole } from '../roles'
import { choice, day, declareRecord, flag, optionalChoice, optionalLine, optionalLines } from '../record'

export const contactKinds = ['visit', 'phone', 'message', 'other'] as const
export const livingStates = [
  'own_home',
  'rented',
  'dormitory',
  'with_relatives',
  'with_spouse',
  'shared',
  'no_home',
] as const
export const workStates = [
  'employed',
  'self_employed',
  'apprentice',
  'military',
  'seeking',
  'not_working',
] as const
export const studyStates = ['school', 'university', 'vocational', 'not_studying'] as const

/** A visit to or a contact with a child, also after she left. Who was not reached answers nothing. */
export const contact = declareRecord({
  subject: 'contact',
  table: 'contacts',
  name: 'contacts',
  file: 'contacts.csv',
  part: 'care',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    contactedOn: day(),
    kind: choice(contactKinds),
    reached: flag(),
    met: optionalLine(100),
    living: optionalChoice(livingStates),
    work: optionalChoice(workStates),
    study: optionalChoice(studyStates),
    needs: optionalLines(1000),
    outcome: optionalLines(1000),
  },
  day: 'contactedOn',
  hasHappened: true,
  settle: (fields) =>
    fields['reached'] === true
      ? fields
      : { ...fields, met: null, living: null, work: null, study: null, needs: null },
})
