import { z } from 'zod'
import { idSchema, monthSchema } from './fields'
import { command, directorOnly, everyRole, query } from './method'
import { paymentSteps } from './payments'

/** A numbered list of approved lines for the bank or the accountant. Its number is its run's Jalali month and a counter, `1403-03/2`. */
export const paymentListSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  month: z.string(),
  programme: z.string().nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  lines: z.number(),
  rial: z.number(),
  paidLines: z.number(),
})
export type PaymentList = z.infer<typeof paymentListSchema>

/** A row of a list: the account as it stood when the list was made. A viewer gets neither account number nor owner. */
export const paymentListRowSchema = z.strictObject({
  lineId: idSchema,
  rowNumber: z.number(),
  childId: idSchema,
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  centerName: z.string().nullable(),
  programme: z.string(),
  forMonth: z.string(),
  amountRial: z.number(),
  sheba: z.string().nullable(),
  ownerName: z.string().nullable(),
  reference: z.string(),
  state: z.enum(paymentSteps),
})
export type PaymentListRow = z.infer<typeof paymentListRowSchema>

export const paymentListMethods = {
  'paymentLists.list': query({
    input: z.strictObject({ month: monthSchema.optional() }),
    output: z.array(paymentListSchema),
    roles: everyRole,
    reads: ['payment_list', 'payment'],
  }),
  'paymentLists.get': query({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ list: paymentListSchema, rows: z.array(paymentListRowSchema) }),
    roles: everyRole,
    reads: ['payment_list', 'payment', 'child', 'center'],
  }),
  /** What `make` would hold: approved lines that are not paid and stand in no list yet, and how many of them have no account. */
  'paymentLists.candidates': query({
    input: z.strictObject({
      month: monthSchema,
      programme: z.string().max(60).optional(),
      centerId: idSchema.optional(),
    }),
    output: z.strictObject({ lines: z.number(), rial: z.number(), withoutAccount: z.number() }),
    roles: everyRole,
    reads: ['payment_list', 'payment', 'account', 'child', 'center', 'programme'],
  }),
  /** Makes a list of those lines. CONFLICT `nothing_to_list`; `without_account` unless `allowWithoutAccount` (a list whose rows lack an account goes to the accountant, not to the bank). */
  'paymentLists.make': command({
    input: z.strictObject({
      month: monthSchema,
      programme: z.string().max(60).optional(),
      centerId: idSchema.optional(),
      allowWithoutAccount: z.boolean().default(false),
    }),
    output: z.strictObject({ id: idSchema, number: z.string() }),
    roles: directorOnly,
    writes: ['payment_list'],
  }),
}
