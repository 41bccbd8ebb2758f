import { z } from 'zod'
import { idSchema } from './fields'
import { acceptedWarningsSchema, findingSchema, judgedSubjects } from './findings'
import { command, everyRole, fileKeepers, query } from './method'
import { fieldsSchemaOf, recordSchemaOf } from './record'
import { recordMethodsOf, saveSchemaOf } from './record-methods'
import { legalEvent } from './records/legal-event'
import { order } from './records/order'

export { legalEventKinds } from './records/legal-event'
export { orderKinds } from './records/order'

/** Orders on which a stay in a home rests. */
export const stayOrderKinds = ['entrustment', 'extension', 'guardianship'] as const

export const orderFieldsSchema = fieldsSchemaOf(order)
export type OrderFields = z.output<typeof orderFieldsSchema>
export const orderSchema = recordSchemaOf(order)
export type Order = z.output<typeof orderSchema>

export const legalEventFieldsSchema = fieldsSchemaOf(legalEvent)
export const legalEventSchema = recordSchemaOf(legalEvent)
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

const orderSaveSchema = saveSchemaOf(order, orderFieldsSchema).extend({ accepted: acceptedWarningsSchema })
const { 'orders.save': saveOrder, 'orders.remove': removeOrder } = recordMethodsOf(order, orderFieldsSchema)

export const legalMethods = {
  'legal.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.strictObject({
      orders: z.array(orderSchema),
      events: z.array(legalEventSchema),
      clocks: z.array(clockSchema),
    }),
    roles: everyRole,
    reads: ['order', 'legal_event', 'placement', 'child'],
    child: 'childId',
  }),
  'orders.check': query({
    input: orderSaveSchema,
    output: z.strictObject({ findings: z.array(findingSchema) }),
    roles: fileKeepers,
    reads: judgedSubjects,
    child: 'childId',
    readsOfAll: ['child', 'placement', 'sibling'],
  }),
  'orders.save': command({ ...saveOrder, input: orderSaveSchema, writes: ['order'] }),
  'orders.remove': removeOrder,
}
