import { z } from 'zod'
import { idSchema } from './fields'
import { findingSchema, judgedSubjects, ruleCodes, severities } from './findings'
import { everyRole, query } from './method'
import { clockKinds } from './legal'
import type { ChangingSubject } from './changes'

/** Where a task comes from: a clock of the law, a window of care, or a rule with a date. */
export const taskKinds = [
  ...clockKinds,
  'care_plan',
  'goal',
  'review',
  'visit',
  'after_care',
  'independence_plan',
  'plan_item',
  'insurance_end',
  'document',
  'identity',
  'permission_end',
  'incident',
  'leave_back',
  'appointment',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** A task, derived from the file each time it is asked for; it is done by doing the thing. `where` is the part of the file to open. */
export const taskSchema = z.strictObject({
  /** Stable while the task stands: kind and record. */
  key: z.string(),
  kind: z.enum(taskKinds),
  childId: idSchema,
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  centerName: z.string().nullable(),
  /** Who answers for the file. */
  worker: z.string().nullable(),
  /** Null for what no day presses, such as missing papers: it stands from the first day of care. */
  dueOn: z.string().nullable(),
  /** Below zero: days left. Null where there is no day. */
  overdueDays: z.number().nullable(),
  rule: z.enum(ruleCodes).nullable(),
  where: z.enum([
    'identity',
    'placements',
    'insurance',
    'legal',
    'care',
    'documents',
    'independence',
    'money',
    'education',
    'daily',
  ]),
  recordId: z.string().nullable(),
  /** Numbers and dates for the sentence, never a name. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Task = z.infer<typeof taskSchema>

/** What tasks are made of. */
export const taskSubjects = [
  ...(['child', 'placement', 'support', 'insurance', 'order', 'legal_event', 'goal', 'review'] as const),
  ...(['education', 'plan', 'contact', 'document', 'condition', 'account', 'incident'] as const),
  ...(['family_visit', 'appointment'] as const),
  ...(['center', 'settings'] as const),
] satisfies readonly ChangingSubject[]

export const deskMethods = {
  /** Tasks due by `within` days from the register's day, the longest overdue first; behind them those without a day. */
  'desk.tasks': query({
    input: z.strictObject({
      centerId: idSchema.optional(),
      kinds: z.array(z.enum(taskKinds)).optional(),
      /** By name; empty: files that nobody answers for. */
      worker: z.string().max(100).optional(),
      within: z.int().min(0).max(366).default(30),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.strictObject({
      /** Files in the register, whatever is asked. */
      files: z.number(),
      total: z.number(),
      overdue: z.number(),
      byKind: z.array(z.strictObject({ kind: z.enum(taskKinds), count: z.number() })),
      /** Of the home and the kinds asked; the empty name is of files that nobody answers for. */
      byWorker: z.array(z.strictObject({ worker: z.string(), count: z.number() })),
      rows: z.array(taskSchema),
    }),
    roles: everyRole,
    reads: taskSubjects,
  }),
  /** Today's stock by placement, occupancy by center, the month's movements, the last signed return of each center. */
  'desk.overview': query({
    input: z.strictObject({ centerId: idSchema.optional() }),
    output: z.strictObject({
      stock: z.array(z.strictObject({ kind: z.string(), children: z.number() })),
      occupancy: z.array(
        z.strictObject({
          centerId: idSchema,
          name: z.string(),
          residents: z.number(),
          capacity: z.number().nullable(),
          lastSignedMonth: z.string().nullable(),
        }),
      ),
      month: z.strictObject({ admissions: z.number(), exits: z.number(), moves: z.number() }),
    }),
    roles: everyRole,
    reads: ['child', 'placement', 'center', 'return'],
  }),
  /**
   * What the rules find in the whole register and nobody has accepted, gravest first, with the name and the home of its child. The
   * counts are of the home alone, whatever else is asked. The register is judged once after each change.
   */
  'desk.findings': query({
    input: z.strictObject({
      centerId: idSchema.optional(),
      severity: z.enum(severities).optional(),
      rule: z.enum(ruleCodes).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).max(1000).default(200),
    }),
    output: z.strictObject({
      total: z.number(),
      counts: z.array(
        z.strictObject({ rule: z.enum(ruleCodes), severity: z.enum(severities), count: z.number() }),
      ),
      rows: z.array(
        z.strictObject({
          finding: findingSchema,
          fileNumber: z.string().nullable(),
          firstName: z.string().nullable(),
          lastName: z.string().nullable(),
          centerName: z.string().nullable(),
        }),
      ),
    }),
    roles: everyRole,
    reads: judgedSubjects,
  }),
}
