import { fileKeepers, everyRole } from '../roles'
import { choice, day, declareRecord, optionalChoice, optionalDay, optionalLine } from '../record'

export const educationLevels = [
  'preschool',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'special',
  'university',
  'literacy',
  'out_of_school',
] as const
export const schoolPlaces = ['inside', 'outside'] as const

/** A spell of schooling, half open; `out_of_school` is one too, with its reason. */
export const education = declareRecord({
  subject: 'education',
  table: 'education_spells',
  name: 'education',
  file: 'education.csv',
  part: 'education',
  reads: everyRole,
  writes: fileKeepers,
  fields: {
    level: choice(educationLevels),
    grade: optionalLine(40),
    school: optionalLine(120),
    place: optionalChoice(schoolPlaces),
    startsOn: day(),
    endsOn: optionalDay(),
    result: optionalLine(300),
    outReason: optionalLine(300),
  },
  day: 'startsOn',
  inOrder: [['startsOn', 'endsOn']],
  // Who is at school is not out of it, whatever the form still held.
  settle: (fields) => (fields['level'] === 'out_of_school' ? fields : { ...fields, outReason: null }),
  methods: 'own',
})
