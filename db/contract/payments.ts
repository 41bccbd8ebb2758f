import { z } from 'zod'
import { sexes } from './children'
import { amountSchema, dateSchema, idSchema, monthSchema, optionalTextSchema, textSchema } from './fields'
import { acceptedWarningsSchema } from './findings'
import type { Subject } from './subjects'
import { command, directorOnly, everyRole, fileKeepers, query } from './method'

/** What can happen to a line, in this order; `reversed` may follow any of the others and is the end. */
export const paymentSteps = ['computed', 'approved', 'paid', 'reversed'] as const
export type PaymentStep = (typeof paymentSteps)[number]
/** `monthly` and `once` come from a run, `settlement` makes good what became known after a month was paid, `by_hand` was entered. */
export const lineKinds = ['monthly', 'once', 'settlement', 'by_hand'] as const
export type LineKind = (typeof lineKinds)[number]

/** Why a child of a programme receives nothing, or nothing for some days of the month. */
export const notEntitledReasons = [
  'no_tariff',
  'no_birth_date',
  'no_center_kind',
  'too_old',
  'no_decile',
  'decile_too_high',
  'no_permission',
  'absent',
  'deceased',
  'support_ended',
  'left_care',
  'once_paid',
  'no_amount',
] as const
export type NotEntitledReason = (typeof notEntitledReasons)[number]

/** Some days of a line that were paid at one rate: `to` is the last of them. `tariffId` null is an amount agreed for the child. */
export const linePartSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  days: z.number(),
  tariffId: z.string().nullable(),
  /** The full amount of the row, in rial. */
  rateRial: z.number(),
})
export type LinePart = z.infer<typeof linePartSchema>

/** Who a row is about, as lists show her. */
const lineChildShape = {
  childId: idSchema,
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  fatherName: z.string().nullable(),
  sex: z.enum(sexes),
  birthDate: z.string().nullable(),
  centerId: z.string().nullable(),
  centerName: z.string().nullable(),
}

/** What a run would store. `state` says what the ledger already holds for the same child, programme, month and center; `by_hand`: somebody put it right by hand, and the run leaves that. */
export const entitledRowSchema = z.strictObject({
  ...lineChildShape,
  programme: z.string(),
  kind: z.enum(['monthly', 'once']),
  sourceId: z.string().nullable(),
  days: z.number().nullable(),
  amountRial: z.number(),
  parts: z.array(linePartSchema),
  state: z.enum(['new', 'same', 'changed', 'paid_otherwise', 'by_hand']),
  /** What the ledger holds now for it, reversed lines left out. */
  storedRial: z.number(),
})
export type EntitledRow = z.infer<typeof entitledRowSchema>

/** A child of the programme without it, or the days of the month without it. */
export const notEntitledRowSchema = z.strictObject({
  ...lineChildShape,
  programme: z.string(),
  reason: z.enum(notEntitledReasons),
  /** The days of the month it is about; `to` is the last of them. */
  from: z.string(),
  to: z.string(),
})
export type NotEntitledRow = z.infer<typeof notEntitledRowSchema>

/** What was paid for a month and what the facts now say. `differenceRial` above zero is still owed, below zero was paid too much. */
export const differenceRowSchema = z.strictObject({
  ...lineChildShape,
  programme: z.string(),
  forMonth: z.string(),
  paidRial: z.number(),
  entitledRial: z.number(),
  differenceRial: z.number(),
})
export type DifferenceRow = z.infer<typeof differenceRowSchema>

/** What happened to a line. */
export const lineStepSchema = z.strictObject({
  step: z.enum(paymentSteps),
  at: z.string(),
  byId: z.string().nullable(),
  byName: z.string(),
  paidOn: z.string().nullable(),
  reference: z.string().nullable(),
  reason: z.string().nullable(),
})

/** A line of the ledger. It never changes; `state` is its latest step. */
export const paymentLineSchema = z.strictObject({
  ...lineChildShape,
  id: idSchema,
  runMonth: z.string(),
  forMonth: z.string(),
  programme: z.string(),
  kind: z.enum(lineKinds),
  amountRial: z.number(),
  days: z.number().nullable(),
  parts: z.array(linePartSchema),
  reason: z.string().nullable(),
  state: z.enum(paymentSteps),
  steps: z.array(lineStepSchema),
  /** The payment list that holds it. */
  listNumber: z.string().nullable(),
  /** Whether the one who asks may approve it: it is computed, and she did not compute it, or nobody else could. */
  mayApprove: z.boolean(),
})
export type PaymentLine = z.infer<typeof paymentLineSchema>

/** Children and rial of some lines. */
export const lineSumSchema = z.strictObject({ lines: z.number(), children: z.number(), rial: z.number() })
export type LineSum = z.infer<typeof lineSumSchema>

/** A programme's month. `computed` counts every line that is not reversed, `approved` those approved (paid too), `paid` those paid, `reversed` those reversed, `owed` those approved and not yet paid. */
export const programmeMonthSchema = z.strictObject({
  programme: z.string(),
  computed: lineSumSchema,
  approved: lineSumSchema,
  paid: lineSumSchema,
  reversed: lineSumSchema,
  owed: lineSumSchema,
})
export type ProgrammeMonth = z.infer<typeof programmeMonthSchema>

const windowShape = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(20_000).default(100),
}

/** Which lines are meant: some by id, or all of a month that the filters leave. */
const chosenLinesSchema = z
  .strictObject({
    lineIds: z.array(idSchema).max(50_000).optional(),
    month: monthSchema.optional(),
    programme: z.string().max(60).optional(),
    centerId: idSchema.optional(),
  })
  .refine((chosen) => (chosen.lineIds === undefined) !== (chosen.month === undefined), {
    path: ['lineIds'],
    message: 'required',
  })

const reasonSchema = textSchema(300)

/** What follows who is entitled to how much, and what she got. */
const entitlementSubjects = [
  ...(['child', 'placement', 'support', 'condition', 'payment'] as const),
  ...(['center', 'programme', 'tariff'] as const),
] satisfies readonly Subject[]

export const paymentMethods = {
  /** Each programme's sums of a month's run, who ran it and when, and whether a run may be stored (the month is over). */
  'payments.month': query({
    input: z.strictObject({ month: monthSchema, centerId: idSchema.optional() }),
    output: z.strictObject({
      month: z.string(),
      isOver: z.boolean(),
      programmes: z.array(programmeMonthSchema),
      runs: z.array(
        z.strictObject({ id: idSchema, madeAt: z.string(), madeBy: z.string(), lines: z.number() }),
      ),
      /** Months that have lines, newest first. */
      months: z.array(z.string()),
    }),
    roles: everyRole,
    reads: ['payment'],
  }),
  /** What a run of the month would store, with nothing stored: who is entitled, to how much, from which rows, for which days; and who is not, and why. */
  'payments.preview': query({
    input: z.strictObject({
      month: monthSchema,
      programme: z.string().max(60).optional(),
      centerId: idSchema.optional(),
      part: z.enum(['entitled', 'not_entitled']),
      ...windowShape,
    }),
    output: z.strictObject({
      isOver: z.boolean(),
      /** Rows of the part asked for. */
      total: z.number(),
      entitledRows: z.number(),
      notEntitledRows: z.number(),
      sumRial: z.number(),
      /** What a run would write. */
      adds: z.number(),
      reverses: z.number(),
      keeps: z.number(),
      entitled: z.array(entitledRowSchema),
      notEntitled: z.array(notEntitledRowSchema),
    }),
    roles: everyRole,
    reads: entitlementSubjects,
  }),
  /** Stores the month's run: lines that are new, and for lines computed or approved otherwise a reversal and a new line. What stands right or is paid is left. CONFLICT `month_not_over`; `nothing_to_run` when no programme is active. */
  'payments.run': command({
    input: z.strictObject({ month: monthSchema, programmes: z.array(z.string().max(60)).optional() }),
    output: z.strictObject({
      runId: idSchema.nullable(),
      added: z.number(),
      reversed: z.number(),
      kept: z.number(),
      /** Paid months that now come out otherwise. */
      differences: z.number(),
    }),
    roles: fileKeepers,
    writes: ['payment'],
  }),
  /** What was paid for earlier months and now comes out otherwise, settlements already made counted in. */
  'payments.differences': query({
    input: z.strictObject({ centerId: idSchema.optional(), childId: idSchema.optional() }),
    output: z.array(differenceRowSchema),
    roles: everyRole,
    reads: entitlementSubjects,
    child: 'childId',
  }),
  /** Makes a settlement line in `month` for every difference of earlier months. CONFLICT `month_too_late` for a month after the present one, `nothing_to_settle`. */
  'payments.settle': command({
    input: z.strictObject({ month: monthSchema }),
    output: z.strictObject({ lines: z.number(), rial: z.number() }),
    roles: fileKeepers,
    writes: ['payment'],
  }),
  /** Lines of a run's month or of a child, by state, programme, center and folded name or file number. */
  'payments.lines': query({
    input: z.strictObject({
      month: monthSchema.optional(),
      childId: idSchema.optional(),
      state: z.enum(paymentSteps).optional(),
      programme: z.string().max(60).optional(),
      centerId: idSchema.optional(),
      text: z.string().max(200, 'too_long').default(''),
      order: z.enum(['name', 'amount', 'state', 'programme']).default('name'),
      descending: z.boolean().default(false),
      ...windowShape,
    }),
    output: z.strictObject({ total: z.number(), sumRial: z.number(), rows: z.array(paymentLineSchema) }),
    roles: everyRole,
    reads: ['payment', 'payment_list', 'child', 'center', 'user'],
    child: 'childId',
  }),
  /** Enters a line that no run makes. Rules B60–B61, B64, W63, W65, W66, W68. `confirmed` as in `tariffs.save`. */
  'payments.addLine': command({
    input: z.strictObject({
      month: monthSchema,
      childId: idSchema,
      programme: z.string().min(1, 'required').max(60),
      amountRial: amountSchema,
      reason: reasonSchema,
      confirmed: z.boolean().default(false),
      accepted: acceptedWarningsSchema,
    }),
    output: z.strictObject({ id: idSchema }),
    roles: fileKeepers,
    writes: ['payment'],
  }),
  /** Puts a line right that is not paid: it is reversed, and a new one with the amount stands for the same child and month. CONFLICT `already_paid`, `already_reversed`. */
  'payments.correct': command({
    input: z.strictObject({
      lineId: idSchema,
      amountRial: amountSchema,
      reason: reasonSchema,
      confirmed: z.boolean().default(false),
      accepted: acceptedWarningsSchema,
    }),
    output: z.strictObject({ id: idSchema }),
    roles: fileKeepers,
    writes: ['payment'],
  }),
  /** Approves computed lines. Lines the same person computed are refused by rule B62 where another keeper of files could have; with `exceptOwn` they are passed over. */
  'payments.approve': command({
    input: z.strictObject({ lines: chosenLinesSchema, exceptOwn: z.boolean().default(false) }),
    output: z.strictObject({ approved: z.number(), rial: z.number(), own: z.number() }),
    roles: directorOnly,
    writes: ['payment'],
  }),
  /** Marks approved lines as paid; a day in the future is INVALID_INPUT `paidOn` `in_the_future`. Lines not approved are refused by rule B62. */
  'payments.pay': command({
    input: z.strictObject({
      lines: chosenLinesSchema.optional(),
      listId: idSchema.optional(),
      paidOn: dateSchema,
      reference: optionalTextSchema(100),
    }),
    output: z.strictObject({ paid: z.number(), rial: z.number() }),
    roles: directorOnly,
    writes: ['payment'],
  }),
  /** Reverses lines, with a reason. A keeper of files may take back what is only computed; the rest is the director's (FORBIDDEN `approved_line`). CONFLICT `already_reversed`. */
  'payments.reverse': command({
    input: z.strictObject({
      lineIds: z.array(idSchema).min(1, 'required').max(50_000),
      reason: reasonSchema,
    }),
    output: z.strictObject({ reversed: z.number(), rial: z.number() }),
    roles: fileKeepers,
    writes: ['payment'],
  }),
}
