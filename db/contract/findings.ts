import { z } from 'zod'
import type { ChangingSubject } from './changes'
import { subjects } from './subjects'

export type { Subject } from './subjects'

export const severities = ['block', 'warn', 'report'] as const
export type Severity = (typeof severities)[number]

export const ruleCodes = [
  'B01', 'B02', 'W03', 'B04', 'W05', 'W06', 'W07',
  'B10', 'B11', 'W12', 'B13', 'B14', 'B15', 'B16', 'W17', 'W18', 'B19', 'W20', 'W21', 'W22', 'W23', 'W24',
  'B25', 'W26', 'B27', 'W28', 'W29', 'W30', 'W31', 'R32', 'R33',
  'W40', 'W41', 'B42', 'R43', 'R44',
  'B50', 'W51', 'W52', 'W53', 'W54', 'R55',
  'B60', 'B61', 'B62', 'W63', 'B64', 'W65', 'W66', 'B67', 'W68',
  'W70', 'W71', 'W72', 'W73', 'W74', 'W75', 'R76', 'R90', 'R91', 'R92',
] as const // prettier-ignore
export type RuleCode = (typeof ruleCodes)[number]

/** What the rules look at: a finding may come or go when one of these changes. */
export const judgedSubjects = [
  ...(['child', 'placement', 'support', 'insurance', 'order', 'legal_event', 'goal', 'review'] as const),
  ...(['education', 'plan', 'contact', 'payment', 'account', 'sibling'] as const),
  ...(['center', 'programme', 'tariff', 'return', 'user', 'settings'] as const),
] satisfies readonly ChangingSubject[]

/**
 * What a rule found. `recordId` is the faulty record (null while it is not stored yet), `fields` its fields,
 * `otherId` the other record it clashes with (B04, B11, W07), `details` numbers and dates for the sentence, never a name.
 */
export const findingSchema = z.strictObject({
  rule: z.enum(ruleCodes),
  severity: z.enum(severities),
  subject: z.enum(subjects),
  recordId: z.string().nullable(),
  childId: z.string().nullable(),
  fields: z.array(z.string()),
  otherId: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The reason with which it was accepted, when it was. */
  accepted: z.string().nullable(),
})
export type Finding = z.infer<typeof findingSchema>

/** A warning that the user has seen and keeps, with her reason. One reason may cover one rule of the step. */
export const acceptedWarningSchema = z.strictObject({
  rule: z.enum(ruleCodes),
  reason: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(3, 'required').max(500, 'too_long')),
})
export type AcceptedWarning = z.infer<typeof acceptedWarningSchema>
export const acceptedWarningsSchema = z.array(acceptedWarningSchema).default([])
