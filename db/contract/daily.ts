import { z } from 'zod'
import { dateSchema, idSchema, optionalTextSchema, timeSchema } from './fields'
import { command, query } from './method'
import { recordSchemaOf, type Fields } from './record'
import { appointment } from './records/appointment'
import { familyVisit } from './records/family-visit'
import { incident } from './records/incident'
import { medicine } from './records/medicine'
import { doseOutcomes, medicineDose } from './records/medicine-dose'
import { mustKnow } from './records/must-know'
import { shiftLog } from './records/shift-log'
import { dailyKeepers, dailyReaders } from './roles'

export const shiftLogSchema = recordSchemaOf(shiftLog)
export type ShiftLog = z.output<typeof shiftLogSchema>
export const incidentSchema = recordSchemaOf(incident)
export type Incident = z.output<typeof incidentSchema>
export const mustKnowSchema = recordSchemaOf(mustKnow)
export type MustKnow = z.output<typeof mustKnowSchema>

export type FamilyVisit = z.output<ReturnType<typeof recordSchemaOf<typeof familyVisit.fields, 'child'>>>
export type Medicine = z.output<ReturnType<typeof recordSchemaOf<typeof medicine.fields, 'child'>>>
export type Appointment = z.output<ReturnType<typeof recordSchemaOf<typeof appointment.fields, 'child'>>>

/** A child who lives in a home, as its daily lists name her. */
export const residentSchema = z.strictObject({
  id: idSchema,
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
})
export type Resident = z.output<typeof residentSchema>

/** Records of the children of a home, each with its child. */
export const ofResidentsSchema = <F extends Fields>(declared: {
  readonly fields: F
  readonly owner: 'child'
}) => z.array(z.strictObject({ ...recordSchemaOf(declared).shape, child: residentSchema }))

/** A home and a day of it. */
export const homeDaySchema = z.strictObject({ centerId: idSchema, day: dateSchema })

/** A dose that is due at an hour of a day. */
export const doseDueSchema = z.strictObject({
  child: residentSchema,
  medicineId: idSchema,
  title: z.string(),
  dose: z.string(),
  atTime: timeSchema,
  given: recordSchemaOf(medicineDose).nullable(),
})
export type DoseDue = z.output<typeof doseDueSchema>

const livesThere = ['child', 'placement', 'center'] as const

export const dailyMethods = {
  /** The homes whose daily life the asker may see, in Persian order of name. */
  'daily.homes': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: idSchema, name: z.string() })),
    roles: dailyReaders,
    reads: ['center'],
  }),
  /** Who lives in a home on a day, in Persian order of names; to a carer, who still lives there. Of another home, as all that follows: FORBIDDEN `other_home`. */
  'daily.residents': query({
    input: homeDaySchema,
    output: z.array(residentSchema),
    roles: dailyReaders,
    reads: livesThere,
  }),
  /** A home's shift log of a day and the six before it, newest first. */
  'daily.shiftLogs': query({
    input: homeDaySchema,
    output: z.array(shiftLogSchema),
    roles: dailyReaders,
    reads: ['shift_log', 'center'],
  }),
  /** What befell those who live in a home on a day: that day, and what was then still open. Newest first. */
  'daily.incidents': query({
    input: homeDaySchema,
    output: ofResidentsSchema(incident),
    roles: dailyReaders,
    reads: ['incident', ...livesThere],
  }),
  /** What holds on a day and must be known of those who live in a home. */
  'daily.mustKnows': query({
    input: homeDaySchema,
    output: ofResidentsSchema(mustKnow),
    roles: dailyReaders,
    reads: ['must_know', ...livesThere],
  }),
  /** Visits and leaves that have begun by a day and are not over on it; leave is over when she is back, whatever was agreed. */
  'daily.visits': query({
    input: homeDaySchema,
    output: ofResidentsSchema(familyVisit),
    roles: dailyReaders,
    reads: ['family_visit', ...livesThere],
  }),
  /** The medicines that are given on a day. */
  'daily.medicines': query({
    input: homeDaySchema,
    output: ofResidentsSchema(medicine),
    roles: dailyReaders,
    reads: ['medicine', ...livesThere],
  }),
  /** Every dose due on a day, by its hour and then by name, with what became of it; null: nobody has said. */
  'daily.doses': query({
    input: homeDaySchema,
    output: z.array(doseDueSchema),
    roles: dailyReaders,
    reads: ['medicine', 'medicine_dose', ...livesThere],
  }),
  /** Appointments of a day and the week after it, and those from before whose outcome nobody has written; the earliest first. */
  'daily.appointments': query({
    input: homeDaySchema,
    output: ofResidentsSchema(appointment),
    roles: dailyReaders,
    reads: ['appointment', ...livesThere],
  }),
  /**
   * Says what became of a dose that was due, over what was said of it before; `outcome` null takes it back. Who gave it is the one
   * signed in unless another is named. INVALID_INPUT `not_due` where the medicine is not given on that day or at that hour.
   */
  'daily.tickDose': command({
    input: z.strictObject({
      medicineId: idSchema,
      onDay: dateSchema,
      atTime: timeSchema,
      outcome: z.enum(doseOutcomes).nullable(),
      byName: optionalTextSchema(100).optional(),
      note: optionalTextSchema(300).optional(),
    }),
    output: z.strictObject({}),
    roles: dailyKeepers,
    writes: ['medicine_dose'],
  }),
}
