import { z } from 'zod'
import { taskSchema, taskSubjects } from './desk'
import { dateSchema, idSchema, monthSchema } from './fields'
import { findingSchema, judgedSubjects } from './findings'
import type { ChangingSubject } from './changes'
import { everyRole, query, totalReaders } from './method'
import { placementKinds } from './placements'
import { sexes } from './children'

export const reportKinds = ['center', 'province'] as const

/** What is asked of a report. A center's scope is its own spells; a province's is every center of the register. All days included; `asOf` is `to` when left out. */
export const reportRequestSchema = z
  .strictObject({
    kind: z.enum(reportKinds),
    /** For kind `center`. */
    centerId: idSchema.optional(),
    from: dateSchema,
    to: dateSchema,
    asOf: dateSchema.optional(),
  })
  .refine((request) => request.from <= request.to, { path: ['to'], message: 'end_before_start' })
  .refine((request) => request.kind !== 'center' || request.centerId !== undefined, {
    path: ['centerId'],
    message: 'required',
  })
export type ReportRequest = z.output<typeof reportRequestSchema>

/** Which records a figure counts and when, as data; `figureFilterWords` says it in Persian beside the figure. */
export const figureFilterSchema = z.discriminatedUnion('counts', [
  /** Records in force on one day. */
  z.strictObject({ counts: z.literal('stock'), on: z.string() }),
  /** Events in a range of days, both included. */
  z.strictObject({ counts: z.literal('flow'), from: z.string(), to: z.string() }),
  /** Days spent in a range. */
  z.strictObject({ counts: z.literal('days'), from: z.string(), to: z.string() }),
])
export type FigureFilter = z.infer<typeof figureFilterSchema>

/** One figure. `value` null is «unknown» (a capacity nobody entered). `base` is what it is a part of (insured of how many). `listed`: its records can be opened with `reports.behind`. */
export const figureSchema = z.strictObject({
  code: z.string(),
  value: z.number().nullable(),
  base: z.number().optional(),
  filter: figureFilterSchema,
  listed: z.boolean(),
})
export type Figure = z.infer<typeof figureSchema>

/** opening + admissions − exits = closing, found in three independent ways; `holds` is false when any of them differs. */
export const identityCheckSchema = z.strictObject({
  opening: z.number(),
  admissions: z.number(),
  exits: z.number(),
  closing: z.number(),
  /** Closing found by replaying every child's spells day by day of change. */
  closingByReplay: z.number(),
  /** Closing found from opening and the net change of each child between the two days. */
  closingByChild: z.number(),
  holds: z.boolean(),
})
export type IdentityCheck = z.infer<typeof identityCheckSchema>

export const reportSchema = z.strictObject({
  kind: z.enum(reportKinds),
  scope: z.strictObject({ centerIds: z.array(idSchema), name: z.string(), demo: z.boolean() }),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  asOf: z.string(),
  generatedAt: z.string(),
  ageBands: z.array(z.string()),
  /** Names of the register's own programmes by their codes, for `figureName`; the words name the others. */
  programmeNames: z.record(z.string(), z.string()).optional(),
  figures: z.array(figureSchema),
  identity: identityCheckSchema,
})
export type Report = z.infer<typeof reportSchema>

/** One record behind a figure: a child (with the spell or day that made her count), a center or a staff member. */
export const recordBehindSchema = z.strictObject({
  subject: z.enum(['child', 'center', 'staff']),
  id: idSchema,
  /** The spell, support, policy, line of the ledger or other record that counted. */
  recordId: z.string().nullable(),
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  fatherName: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  birthDate: z.string().nullable(),
  birthDateEstimated: z.boolean(),
  placementKind: z.enum(placementKinds).nullable(),
  centerName: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** The task that is overdue, where tasks are counted. */
  task: taskSchema.pick({ kind: true, dueOn: true, details: true }).optional(),
  /** What was found, where findings are counted. */
  finding: findingSchema.optional(),
})
export type RecordBehind = z.infer<typeof recordBehindSchema>

/** What figures count: records, and the tasks and findings made of them. */
export const countedSubjects = [
  ...new Set<ChangingSubject>([...judgedSubjects, ...taskSubjects, 'staff', 'cost']),
] satisfies readonly ChangingSubject[]

export const reportMethods = {
  'reports.figures': query({
    input: reportRequestSchema,
    output: reportSchema,
    roles: everyRole,
    reads: countedSubjects,
  }),
  /** The records behind one figure, in Persian order; their number is the figure. NOT_FOUND for a code that has no list. */
  'reports.behind': query({
    input: z.strictObject({ request: reportRequestSchema, code: z.string().max(100) }),
    output: z.strictObject({ figure: figureSchema, records: z.array(recordBehindSchema) }),
    roles: everyRole,
    reads: countedSubjects,
  }),
  /** How many were insured on the last day of each of the twelve months that end with `month`, oldest first: the figure `insured.total` of that month's report and its base. Months that are not over are left out. NOT_FOUND for an unknown center. */
  'reports.insuredByMonth': query({
    input: z.strictObject({ centerId: idSchema.optional(), month: monthSchema }),
    output: z.strictObject({
      months: z.array(
        z.strictObject({
          month: z.string(),
          insured: z.number(),
          uninsured: z.number(),
          base: z.number(),
        }),
      ),
    }),
    roles: everyRole,
    reads: ['child', 'placement', 'insurance', 'support', 'center'],
  }),
  /** The province's report: the total, the same for the period of equal length just before, and one report per center. */
  'reports.province': query({
    input: z.strictObject({ from: dateSchema, to: dateSchema, asOf: dateSchema.optional() }),
    output: z.strictObject({
      total: reportSchema,
      previous: reportSchema,
      centers: z.array(
        z.strictObject({ centerId: idSchema, name: z.string(), figures: z.array(figureSchema) }),
      ),
    }),
    roles: totalReaders,
    reads: countedSubjects,
  }),
}
