import { dailyKeepers, dailyReaders } from '../roles'
import { choice, day, declareRecord, line, optionalLine, reference, time } from '../record'

export const doseOutcomes = ['given', 'refused', 'missed'] as const

/** A dose that was due at an hour of a day, and what became of it. */
export const medicineDose = declareRecord({
  subject: 'medicine_dose',
  table: 'medicine_doses',
  name: 'medicineDoses',
  file: 'medicine_doses.csv',
  part: 'daily',
  reads: dailyReaders,
  writes: dailyKeepers,
  fields: {
    medicineId: reference('medicines.csv'),
    onDay: day(),
    atTime: time(),
    outcome: choice(doseOutcomes),
    byName: line(100),
    note: optionalLine(300),
  },
  day: 'onDay',
  hasHappened: true,
  methods: 'listed',
})
