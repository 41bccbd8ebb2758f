import { z } from 'zod'
import {
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalIdSchema,
  optionalLinesSchema,
  optionalTextSchema,
  revisionSchema,
} from './fields'
import { acceptedWarningsSchema, findingSchema } from './findings'
import { command, everyRole, fileKeepers, query } from './method'

export const orderKinds = [
  'entrustment',
  'extension',
  'guardianship',
  'host_family',
  'trial_custody',
  'adoption',
  'release',
  'other',
] as const
/** Orders on which a stay in a home rests. */
export const stayOrderKinds = ['entrustment', 'extension', 'guardianship'] as const

/** Rules B42, W41. */
export const orderFieldsSchema = z
  .strictObject({
    kind: z.enum(orderKinds, 'required'),
    number: optionalTextSchema(60),
    issuedOn: dateSchema,
    court: optionalTextSchema(120),
    branch: optionalTextSchema(60),
    validUntil: optionalDateSchema,
    note: optionalLinesSchema(1000),
    /** Its scanned paper, a document of the same file. */
    documentId: optionalIdSchema,
  })
  .refine((order) => order.validUntil === null || order.issuedOn <= order.validUntil, {
    path: ['validUntil'],
    message: 'end_before_start',
  })
export type OrderFields = z.output<typeof orderFieldsSchema>
/** A judicial order; `validUntil` is the last day it holds. */
export const orderSchema = z.strictObject({
  ...orderFieldsSchema.shape,
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
})
export type Order = z.output<typeof orderSchema>

/** What starts or stops a clock and is no order. */
export const legalEventKinds = [
  'guardian_came',
  'adoption_requested',
  'opinion_given',
  'adoption_closed',
] as const
export const legalEventFieldsSchema = z.strictObject({
  kind: z.enum(legalEventKinds, 'required'),
  onDay: dateSchema,
  note: optionalTextSchema(300),
})
export const legalEventSchema = z.strictObject({
  ...legalEventFieldsSchema.shape,
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
})
export type LegalEvent = z.output<typeof legalEventSchema>

/**
 * `two_years` art. 8 ج: two years of care without a guardian · `opinion` art. 11: two months from the request for adoption ·
 * `trial_custody` art. 11: six months of it · `order_end` the end of the order that a stay rests on · `order_missing` three days
 * from the admission without one · `eighteen` the review at 18.
 */
export const clockKinds = [
  'order_missing',
  'order_end',
  'two_years',
  'opinion',
  'trial_custody',
  'eighteen',
] as const
export type ClockKind = (typeof clockKinds)[number]
/** A clock: the day it reaches, the days left on the register's day (below zero: passed), and since when it has been running. */
export const clockSchema = z.strictObject({
  kind: z.enum(clockKinds),
  startsOn: z.string(),
  dueOn: z.string(),
  daysLeft: z.number(),
  /** The order, event or spell it runs from. */
  recordId: z.string().nullable(),
})
export type Clock = z.infer<typeof clockSchema>

const keyShape = { id: idSchema.optional(), revision: revisionSchema.optional(), childId: idSchema }
const takenSchema = z.strictObject({ id: idSchema, revision: revisionSchema })
const orderSaveSchema = z.strictObject({
  ...keyShape,
  fields: orderFieldsSchema,
  accepted: acceptedWarningsSchema,
})

export const legalMethods = {
  'legal.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.strictObject({
      orders: z.array(orderSchema),
      events: z.array(legalEventSchema),
      clocks: z.array(clockSchema),
    }),
    roles: everyRole,
  }),
  'orders.check': query({
    input: orderSaveSchema,
    output: z.strictObject({ findings: z.array(findingSchema) }),
    roles: fileKeepers,
  }),
  'orders.save': command({
    input: orderSaveSchema,
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
  }),
  'orders.remove': command({ input: takenSchema, output: z.strictObject({}), roles: fileKeepers }),
  'legalEvents.save': command({
    input: z.strictObject({ ...keyShape, fields: legalEventFieldsSchema }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
  }),
  'legalEvents.remove': command({ input: takenSchema, output: z.strictObject({}), roles: fileKeepers }),
}
