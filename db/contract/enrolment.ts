import { z } from 'zod'
import { missingIdReasons, sexes } from './children'
import { dateSchema, idSchema, optionalDateSchema, optionalTextSchema } from './fields'
import { insuranceKinds } from './insurance'
import { command, everyRole, fileKeepers, query } from './method'
import { pathSchema } from './paths'
import { placementKinds } from './placements'

/** The lists of insurance: nobody's policy in force · a policy that ends soon · a dependant about to turn 18 or 23. */
export const watchLists = ['uninsured', 'ending', 'growing_out'] as const

const personShape = {
  childId: idSchema,
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  fatherName: z.string().nullable(),
  nationalId: z.string().nullable(),
  nationalIdMissingReason: z.enum(missingIdReasons).nullable(),
  birthDate: z.string().nullable(),
  birthDateEstimated: z.boolean(),
  sex: z.enum(sexes),
}

export const watchRowSchema = z.strictObject({
  ...personShape,
  placementKind: z.enum(placementKinds).nullable(),
  centerName: z.string().nullable(),
  policyId: z.string().nullable(),
  policyKind: z.enum(insuranceKinds).nullable(),
  /** The day the policy ends, or the day of the birthday. */
  on: z.string().nullable(),
  daysLeft: z.number().nullable(),
  /** 18 or 23 in the list of those growing out. */
  turns: z.number().nullable(),
  /** The last list for enrolment that held her and still has no answer. */
  listedIn: z.number().nullable(),
})
export type WatchRow = z.infer<typeof watchRowSchema>

/** `enrolled`: the insurer took her; `refused`: it did not; null: no answer yet. */
export const enrolmentAnswers = ['enrolled', 'refused'] as const

/** A name list sent for enrolment. */
export const enrolmentListSchema = z.strictObject({
  id: idSchema,
  number: z.number(),
  insuranceKind: z.enum(insuranceKinds),
  insurer: z.string().nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  children: z.number(),
  enrolled: z.number(),
  refused: z.number(),
})
export type EnrolmentList = z.infer<typeof enrolmentListSchema>

export const enrolmentRowSchema = z.strictObject({
  ...personShape,
  rowNumber: z.number(),
  answer: z.enum(enrolmentAnswers).nullable(),
  answeredOn: z.string().nullable(),
})
export type EnrolmentRow = z.infer<typeof enrolmentRowSchema>

/** One row of an answer. Enrolled needs the day the cover starts. */
const answerSchema = z
  .strictObject({
    childId: idSchema,
    answer: z.enum(enrolmentAnswers),
    policyNumber: optionalTextSchema(60),
    startsOn: optionalDateSchema,
    endsOn: optionalDateSchema,
  })
  .refine((row) => row.answer === 'refused' || row.startsOn !== null, {
    path: ['startsOn'],
    message: 'required',
  })
  .refine((row) => row.startsOn === null || row.endsOn === null || row.startsOn < row.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })

/** What a returned file says, before anything is stored: the rows that match the list, and those that do not. */
export const returnedListSchema = z.strictObject({
  sha256: z.string(),
  rows: z.array(
    z.strictObject({
      /** Line of the file; the header is 1. */
      line: z.number(),
      childId: z.string().nullable(),
      nationalId: z.string().nullable(),
      fileNumber: z.string().nullable(),
      answer: z.enum(enrolmentAnswers).nullable(),
      policyNumber: z.string().nullable(),
      startsOn: z.string().nullable(),
      endsOn: z.string().nullable(),
      /** Why the row cannot be taken: nobody of the list, twice in the file, no answer, a bad date. */
      fault: z.enum(['not_in_list', 'twice', 'no_answer', 'bad_date', 'no_start']).nullable(),
    }),
  ),
})
export type ReturnedList = z.infer<typeof returnedListSchema>

export const enrolmentMethods = {
  /** One of the lists, soonest first, over children in care: in a home, in a family, or with امداد. `within` days for `ending` and `growing_out`. */
  'insurance.watch': query({
    input: z.strictObject({
      list: z.enum(watchLists),
      within: z.union([z.literal(30), z.literal(60), z.literal(90)]).default(30),
      centerId: idSchema.optional(),
    }),
    output: z.array(watchRowSchema),
    roles: everyRole,
    reads: ['child', 'placement', 'insurance', 'support', 'enrolment', 'center'],
  }),
  'insurance.enrolmentLists': query({
    input: z.strictObject({}),
    output: z.array(enrolmentListSchema),
    roles: everyRole,
    reads: ['enrolment'],
  }),
  'insurance.enrolmentList': query({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ list: enrolmentListSchema, rows: z.array(enrolmentRowSchema) }),
    roles: everyRole,
    reads: ['enrolment', 'child', 'placement', 'center'],
  }),
  /** Makes and remembers a numbered list, in Persian order of names. */
  'insurance.makeEnrolmentList': command({
    input: z.strictObject({
      childIds: z.array(idSchema).min(1, 'required').max(20_000),
      insuranceKind: z.enum(insuranceKinds),
      insurer: optionalTextSchema(100),
    }),
    output: z.strictObject({ id: idSchema, number: z.number() }),
    roles: fileKeepers,
    writes: ['enrolment'],
  }),
  /** Takes an answer: who was enrolled gets a policy of the list's kind and insurer. `sha256` of the returned file, when it came from one: CONFLICT `answer_taken_before` the second time. */
  'insurance.answerEnrolment': command({
    input: z.strictObject({
      listId: idSchema,
      answeredOn: dateSchema,
      answers: z.array(answerSchema).min(1, 'required').max(20_000),
      sha256: z.string().max(64).nullable(),
    }),
    output: z.strictObject({ enrolled: z.number(), refused: z.number(), unchanged: z.number() }),
    roles: fileKeepers,
    writes: ['enrolment', 'insurance'],
  }),
  /** Reads a returned Excel or CSV file (path from `shell.chooseTable`) and matches it with the list; nothing is stored. CONFLICT `answer_taken_before`; CORRUPT `unreadable_table`. */
  'insurance.readAnswer': query({
    input: z.strictObject({ listId: idSchema, path: pathSchema('table') }),
    output: returnedListSchema,
    roles: fileKeepers,
    reads: ['enrolment', 'child'],
  }),
}
