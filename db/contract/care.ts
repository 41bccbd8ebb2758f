import { z } from 'zod'
import {
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalTextSchema,
  revisionSchema,
  textSchema,
} from './fields'
import { command, everyRole, fileKeepers, query } from './method'
import { contactSchema } from './independence'

export const socialReportKinds = ['entry', 'periodic', 'home_visit', 'school', 'other'] as const
export const socialReportFieldsSchema = z.strictObject({
  kind: z.enum(socialReportKinds, 'required'),
  onDay: dateSchema,
  byName: optionalTextSchema(100),
  body: z
    .string('required')
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'required').max(10_000, 'too_long')),
})
export const socialReportSchema = z.strictObject({
  ...socialReportFieldsSchema.shape,
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
})
export type SocialReport = z.output<typeof socialReportSchema>

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
export const goalFieldsSchema = z.strictObject({
  plannedOn: dateSchema,
  area: z.enum(goalAreas, 'required'),
  goal: textSchema(300),
  who: optionalTextSchema(100),
  dueOn: optionalDateSchema,
  state: z.enum(goalStates, 'required'),
  result: optionalTextSchema(500),
})
export const goalSchema = z.strictObject({
  ...goalFieldsSchema.shape,
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
})
export type Goal = z.output<typeof goalSchema>

/** A review of the file and the plan. */
export const reviewFieldsSchema = z.strictObject({
  heldOn: dateSchema,
  attended: optionalTextSchema(300),
  decision: z
    .string('required')
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'required').max(3000, 'too_long')),
  nextOn: optionalDateSchema,
})
export const reviewSchema = z.strictObject({
  ...reviewFieldsSchema.shape,
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
})
export type Review = z.output<typeof reviewSchema>

const keyShape = { id: idSchema.optional(), revision: revisionSchema.optional(), childId: idSchema }
const savedSchema = z.strictObject({ id: idSchema, revision: revisionSchema })
const takenSchema = z.strictObject({ id: idSchema, revision: revisionSchema })

export const careMethods = {
  'care.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.strictObject({
      reports: z.array(socialReportSchema),
      goals: z.array(goalSchema),
      reviews: z.array(reviewSchema),
      /** Visits and contacts of every kind, newest first; a child seen in person is a `visit` that reached. */
      contacts: z.array(contactSchema),
    }),
    roles: everyRole,
  }),
  'socialReports.save': command({
    input: z.strictObject({ ...keyShape, fields: socialReportFieldsSchema }),
    output: savedSchema,
    roles: fileKeepers,
  }),
  'socialReports.remove': command({ input: takenSchema, output: z.strictObject({}), roles: fileKeepers }),
  'goals.save': command({
    input: z.strictObject({ ...keyShape, fields: goalFieldsSchema }),
    output: savedSchema,
    roles: fileKeepers,
  }),
  'goals.remove': command({ input: takenSchema, output: z.strictObject({}), roles: fileKeepers }),
  'reviews.save': command({
    input: z.strictObject({ ...keyShape, fields: reviewFieldsSchema }),
    output: savedSchema,
    roles: fileKeepers,
  }),
  'reviews.remove': command({ input: takenSchema, output: z.strictObject({}), roles: fileKeepers }),
}
