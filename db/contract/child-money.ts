import { z } from 'zod'
import {
  amountSchema,
  dateSchema,
  idSchema,
  monthSchema,
  optionalDateSchema,
  optionalTextSchema,
  revisionSchema,
  textSchema,
} from './fields'
import { command, directorOnly, everyRole, fileKeepers, query } from './method'
import { paymentLineSchema } from './payments'
import { asciiDigits } from './persian'
import { isSheba } from './identity'

/** `income_decile` has a value of 1–10; a permission to receive امداد is the province's to 16 and the national office's from 16 to 18. */
export const conditionKinds = ['income_decile', 'province_permission', 'national_permission'] as const
/** A dated condition, half open like a placement. */
export const conditionSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  kind: z.enum(conditionKinds),
  value: z.number().nullable(),
  number: z.string().nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
})
export type Condition = z.infer<typeof conditionSchema>

export const conditionFieldsSchema = z
  .strictObject({
    kind: z.enum(conditionKinds, 'required'),
    value: z.int('not_whole').min(1, 'too_small').max(10, 'too_large').nullable(),
    number: optionalTextSchema(60),
    startsOn: dateSchema,
    endsOn: optionalDateSchema,
  })
  .refine((condition) => condition.kind !== 'income_decile' || condition.value !== null, {
    path: ['value'],
    message: 'required',
  })
  .refine((condition) => condition.endsOn === null || condition.startsOn < condition.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })

/** `payment` receives what is paid for the child or to the home; `savings` is the child's own account, locked to 18. */
export const accountPurposes = ['payment', 'savings'] as const
/** A bank account of a child (or of who receives for her) or of a center. A viewer gets neither number nor owner. */
export const accountSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: z.string().nullable(),
  centerId: z.string().nullable(),
  purpose: z.enum(accountPurposes),
  sheba: z.string().nullable(),
  ownerName: z.string().nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
})
export type Account = z.infer<typeof accountSchema>

/** An account number as typed: `IR` may be left out, spaces and either kind of digits are taken; checked by ISO 13616 (rule B67). */
export const shebaSchema = z
  .string('required')
  .max(60, 'too_long')
  .transform((typed) => {
    const text = asciiDigits(typed)
      .replace(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\-_.]/gu, '')
      .toUpperCase()
    return /^\d{24}$/u.test(text) ? `IR${text}` : text
  })
  .refine((text) => text !== '', 'required')
  .refine((text) => text === '' || isSheba(text), 'wrong_sheba')

export const accountFieldsSchema = z
  .strictObject({
    purpose: z.enum(accountPurposes, 'required'),
    sheba: shebaSchema,
    ownerName: textSchema(120),
    startsOn: dateSchema,
    endsOn: optionalDateSchema,
  })
  .refine((account) => account.endsOn === null || account.startsOn < account.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })

/** What is put into the savings before the register's time, or taken out of them. */
export const savingsKinds = ['opening', 'withdrawal'] as const
export const savingsEntrySchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  kind: z.enum(savingsKinds),
  onDay: z.string(),
  amountRial: z.number(),
  note: z.string().nullable(),
})
export type SavingsEntry = z.infer<typeof savingsEntrySchema>

/** A child's money: conditions, accounts, everything computed for her, and what stands in حساب آتیه. */
export const childMoneySchema = z.strictObject({
  conditions: z.array(conditionSchema),
  accounts: z.array(accountSchema),
  /** Newest month first. */
  lines: z.array(paymentLineSchema),
  savingsEntries: z.array(savingsEntrySchema),
  /** By programme: what was paid to or for her. */
  received: z.array(
    z.strictObject({ programme: z.string(), rial: z.number(), lastPaidOn: z.string().nullable() }),
  ),
  receivedRial: z.number(),
  owedRial: z.number(),
  /** Opening and paid into it, less what was taken out. */
  savingsRial: z.number(),
  /** The day the savings open: 18; null without a birth date. */
  savingsOpenOn: z.string().nullable(),
})
export type ChildMoney = z.infer<typeof childMoneySchema>

/** What a month of a center really cost. */
export const centerCostSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  centerId: idSchema,
  centerName: z.string(),
  month: z.string(),
  amountRial: z.number(),
  note: z.string().nullable(),
  /** The resident subsidy computed for the month, not reversed. */
  subsidyRial: z.number(),
})
export type CenterCost = z.infer<typeof centerCostSchema>

const keyShape = { id: idSchema.optional(), revision: revisionSchema.optional() }
const savedSchema = z.strictObject({ id: idSchema, revision: revisionSchema })
const takenSchema = z.strictObject({ id: idSchema, revision: revisionSchema })

export const childMoneyMethods = {
  'money.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: childMoneySchema,
    roles: everyRole,
    reads: [
      'payment',
      'payment_list',
      'condition',
      'account',
      'savings',
      'child',
      'center',
      'programme',
      'user',
    ],
    child: 'childId',
  }),
  /** Two conditions of one kind must not share a day: CONFLICT `overlap`. */
  'conditions.save': command({
    input: z.strictObject({ ...keyShape, childId: idSchema, fields: conditionFieldsSchema }),
    output: savedSchema,
    roles: fileKeepers,
    writes: ['condition'],
  }),
  'conditions.remove': command({
    input: takenSchema,
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['condition'],
  }),
  /** Exactly one of `childId` and `centerId`. Two accounts of one purpose must not share a day: CONFLICT `overlap`. */
  'accounts.save': command({
    input: z.strictObject({
      ...keyShape,
      childId: idSchema.nullable(),
      centerId: idSchema.nullable(),
      fields: accountFieldsSchema,
    }),
    output: savedSchema,
    roles: fileKeepers,
    writes: ['account'],
  }),
  'accounts.remove': command({
    input: takenSchema,
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['account'],
  }),
  'accounts.ofCenters': query({
    input: z.strictObject({}),
    output: z.array(accountSchema),
    roles: everyRole,
    reads: ['account'],
  }),
  /** CONFLICT `savings_locked` for a withdrawal before 18, `not_enough_savings` for more than stands there. */
  'savings.save': command({
    input: z.strictObject({
      childId: idSchema,
      kind: z.enum(savingsKinds),
      onDay: dateSchema,
      amountRial: amountSchema,
      note: optionalTextSchema(300),
    }),
    output: savedSchema,
    roles: directorOnly,
    writes: ['savings'],
  }),
  'savings.remove': command({
    input: takenSchema,
    output: z.strictObject({}),
    roles: directorOnly,
    writes: ['savings'],
  }),
  'centerCosts.list': query({
    input: z.strictObject({ centerId: idSchema.optional() }),
    output: z.array(centerCostSchema),
    roles: everyRole,
    reads: ['cost', 'payment', 'center'],
  }),
  /** Stores what a month cost; the month's earlier entry is changed. */
  'centerCosts.save': command({
    input: z.strictObject({
      centerId: idSchema,
      month: monthSchema,
      amountRial: z
        .number('required')
        .refine(Number.isInteger, 'not_whole')
        .refine((amount) => amount > 0, 'not_positive')
        .refine((amount) => amount <= 1_000_000_000_000, 'too_large'),
      note: optionalTextSchema(300),
    }),
    output: savedSchema,
    roles: directorOnly,
    writes: ['cost'],
  }),
}
