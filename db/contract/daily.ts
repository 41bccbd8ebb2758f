import { z } from 'zod'
import { dateSchema, idSchema } from './fields'
import { query } from './method'
import { recordSchemaOf, type Fields } from './record'
import { incident } from './records/incident'
import { mustKnow } from './records/must-know'
import { shiftLog } from './records/shift-log'
import { dailyReaders } from './roles'

export const shiftLogSchema = recordSchemaOf(shiftLog)
export type ShiftLog = z.output<typeof shiftLogSchema>
export const incidentSchema = recordSchemaOf(incident)
export type Incident = z.output<typeof incidentSchema>
export const mustKnowSchema = recordSchemaOf(mustKnow)
export type MustKnow = z.output<typeof mustKnowSchema>

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

const livesThere = ['child', 'placement'] as const

export const dailyMethods = {
  /** The homes whose daily life the asker may see, in Persian order of name. */
  'daily.homes': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: idSchema, name: z.string() })),
    roles: dailyReaders,
    reads: ['center'],
  }),
  /** Who lives in a home on a day, in Persian order of names. */
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
}
