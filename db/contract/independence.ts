import { z } from 'zod'
import { sexes } from './children'
import {
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalSumSchema,
  optionalTextSchema,
  revisionSchema,
} from './fields'
import { acceptedWarningsSchema } from './findings'
import { command, directorOnly, everyRole, fileKeepers, query } from './method'
import { placementKinds } from './placements'
import { paymentSteps } from './payments'
import { fieldsSchemaOf, recordSchemaOf } from './record'
import { contact, livingStates, studyStates, workStates } from './records/contact'

export { contactKinds, livingStates, studyStates, workStates } from './records/contact'

/** The fields of a plan for independent life. */
export const planFields = [
  'employment',
  'housing',
  'education',
  'income',
  'life_skills',
  'documents',
  'health_cover',
  'supportive_adult',
  'savings',
] as const
export type PlanField = (typeof planFields)[number]
/** From the weakest. A field nobody spoke of is missing, which is weaker than all of them. */
export const planStates = ['not_started', 'in_progress', 'ready', 'not_needed'] as const
export type PlanState = (typeof planStates)[number]

export const planItemSchema = z.strictObject({
  field: z.enum(planFields),
  state: z.enum(planStates),
  goal: optionalTextSchema(300),
  who: optionalTextSchema(100),
  dueOn: optionalDateSchema,
})
export type PlanItem = z.output<typeof planItemSchema>

/** A month's money, in rial; null where nobody said. `aid` is what Behzisti goes on paying each month, `grant` the transition grant. */
export const budgetFieldsSchema = z.strictObject({
  incomeRial: optionalSumSchema,
  aidRial: optionalSumSchema,
  livingRial: optionalSumSchema,
  rentRial: optionalSumSchema,
  otherRial: optionalSumSchema,
  depositRial: optionalSumSchema,
  savingsRial: optionalSumSchema,
  grantRial: optionalSumSchema,
})
export type BudgetFields = z.output<typeof budgetFieldsSchema>

/** The papers of a request for a grant. */
export const grantDocuments = [
  'request',
  'release_order',
  'work_or_study',
  'rental_contract',
  'account',
] as const
export const grantStates = ['requested', 'computed', 'refused'] as const
/** A request for a one-off grant. Once computed it is a line of the ledger, approved and paid there. */
export const grantSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  programme: z.string(),
  requestedOn: z.string(),
  documents: z.array(z.enum(grantDocuments)),
  state: z.enum(grantStates),
  note: z.string().nullable(),
  lineId: z.string().nullable(),
  amountRial: z.number().nullable(),
  lineState: z.enum(paymentSteps).nullable(),
  paidOn: z.string().nullable(),
})
export type Grant = z.infer<typeof grantSchema>

export const contactFieldsSchema = fieldsSchemaOf(contact)
export type ContactFields = z.output<typeof contactFieldsSchema>
export const contactSchema = recordSchemaOf(contact)
export type Contact = z.output<typeof contactSchema>

const personShape = {
  childId: idSchema,
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  sex: z.enum(sexes),
  birthDate: z.string().nullable(),
  birthDateEstimated: z.boolean(),
  placementKind: z.enum(placementKinds).nullable(),
  centerName: z.string().nullable(),
}

/** A young person of the readiness view. */
export const readinessRowSchema = z.strictObject({
  ...personShape,
  /** Completed Jalali years on the register's day. */
  age: z.number(),
  /** The day she turns 18. */
  turns18On: z.string(),
  /** Null where nobody spoke of the field. */
  states: z.record(z.enum(planFields), z.enum(planStates).nullable()),
  ready: z.number(),
  /** Fields that count: all but those not needed. */
  needed: z.number(),
  /** The fields furthest from ready, weakest first. */
  weakest: z.array(z.enum(planFields)),
  /** Due dates of unfinished fields that have passed. */
  overdue: z.number(),
})
export type ReadinessRow = z.infer<typeof readinessRowSchema>

/** The clock of after-care: contacts every so many months from the day of leaving, for so many months (settings). */
export const afterCareRowSchema = z.strictObject({
  ...personShape,
  leftOn: z.string(),
  endsOn: z.string(),
  lastContactOn: z.string().nullable(),
  lastReachedOn: z.string().nullable(),
  /** Contacts that reached nobody since the last that did. */
  notReached: z.number(),
  /** The day the next contact is due; null when after-care is over or she is back in care. */
  dueOn: z.string().nullable(),
  overdueDays: z.number(),
  /** The day she came back into care, when she did. */
  returnedOn: z.string().nullable(),
  living: z.enum(livingStates).nullable(),
  work: z.enum(workStates).nullable(),
  study: z.enum(studyStates).nullable(),
})
export type AfterCareRow = z.infer<typeof afterCareRowSchema>

/** Outcomes of those whose mark (so many months after leaving for independent life) lies in the period. */
export const outcomeSchema = z.strictObject({
  months: z.union([z.literal(6), z.literal(12), z.literal(24)]),
  cohort: z.number(),
  inTouch: z.number(),
  working: z.number(),
  studying: z.number(),
  housed: z.number(),
  returned: z.number(),
})

export const independenceMethods = {
  /** Plan, budget, grants, contacts and clocks of one child. */
  'independence.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.strictObject({
      plan: z.strictObject({ revision: z.number(), items: z.array(planItemSchema) }),
      budget: z.strictObject({ revision: z.number(), fields: budgetFieldsSchema }),
      grants: z.array(grantSchema),
      contacts: z.array(contactSchema),
      readiness: readinessRowSchema.nullable(),
      afterCare: afterCareRowSchema.nullable(),
      /** What the register knows for the budget: paid savings, the tariff of the transition grant today. */
      savingsRial: z.number(),
      grantRial: z.number().nullable(),
    }),
    roles: everyRole,
    reads: [
      'plan',
      'budget',
      'grant',
      'contact',
      'payment',
      'savings',
      'child',
      'placement',
      'tariff',
      'programme',
      'center',
      'settings',
    ],
    child: 'childId',
  }),
  /** Everybody in care from the age the settings name, who has the weakest plan first. */
  'independence.readiness': query({
    input: z.strictObject({ centerId: idSchema.optional() }),
    output: z.array(readinessRowSchema),
    roles: everyRole,
    reads: ['plan', 'child', 'placement', 'center', 'settings'],
  }),
  'independence.afterCare': query({
    input: z.strictObject({ centerId: idSchema.optional() }),
    output: z.array(afterCareRowSchema),
    roles: everyRole,
    reads: ['contact', 'child', 'placement', 'center', 'settings'],
  }),
  'independence.outcomes': query({
    input: z.strictObject({ from: dateSchema, to: dateSchema, centerId: idSchema.optional() }),
    output: z.array(outcomeSchema),
    roles: everyRole,
    reads: ['contact', 'child', 'placement', 'center'],
  }),
  /** Stores the whole plan; fields left out become missing. `revision` is the one read (0 for none yet). */
  'independence.savePlan': command({
    input: z.strictObject({
      childId: idSchema,
      revision: z.int().min(0),
      items: z.array(planItemSchema).max(20),
    }),
    output: z.strictObject({ revision: z.number() }),
    roles: fileKeepers,
    writes: ['plan'],
  }),
  'independence.saveBudget': command({
    input: z.strictObject({ childId: idSchema, revision: z.int().min(0), fields: budgetFieldsSchema }),
    output: z.strictObject({ revision: z.number() }),
    roles: fileKeepers,
    writes: ['budget'],
  }),
  /** A new request, or its papers. CONFLICT `already_computed` once it is a line. */
  'grants.save': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      childId: idSchema,
      programme: z.string('required').min(1, 'required').max(60),
      requestedOn: dateSchema,
      documents: z.array(z.enum(grantDocuments)),
      note: optionalTextSchema(300),
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['grant'],
  }),
  /** Makes the line of the ledger from the tariff of the day asked for, once all papers are there (CONFLICT `documents_missing`). CONFLICT `no_tariff`. A second one in a life is rule W65. */
  'grants.compute': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema, accepted: acceptedWarningsSchema }),
    output: z.strictObject({ lineId: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['grant', 'payment'],
  }),
  'grants.refuse': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema, note: optionalTextSchema(300) }),
    output: z.strictObject({ revision: revisionSchema }),
    roles: directorOnly,
    writes: ['grant'],
  }),
}
