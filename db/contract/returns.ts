import { z } from 'zod'
import { idSchema, monthSchema } from './fields'
import { command, directorOnly, everyRole, query } from './method'
import { countedSubjects, reportSchema } from './reports'

/** A signed return. `number` is center code / Jalali year / month, with «-n» from the second revision on. `sha256` is of the canonical JSON kept in the register. */
export const signedReturnSchema = z.strictObject({
  id: idSchema,
  centerId: idSchema,
  centerName: z.string(),
  month: z.string(),
  number: z.string(),
  revisionNumber: z.number(),
  signedBy: z.string(),
  signedAt: z.string(),
  sha256: z.string(),
})
export type SignedReturn = z.infer<typeof signedReturnSchema>

export const monthlyReturnSchema = z.strictObject({
  status: z.enum(['draft', 'signed', 'changed']),
  month: z.string(),
  /** As the data stand now; where nothing of the past changed since the signature, with what goes on after it (payments, plans, tasks) as it was signed. */
  report: reportSchema,
  /** The last signed revision and the figures it holds. */
  signed: signedReturnSchema.nullable(),
  signedReport: reportSchema.nullable(),
  /** Figures that differ from the signed ones. */
  changes: z.array(
    z.strictObject({
      code: z.string(),
      from: z.number().nullable(),
      to: z.number().nullable(),
      childIds: z.array(idSchema),
    }),
  ),
})
export type MonthlyReturn = z.infer<typeof monthlyReturnSchema>

export const returnMethods = {
  'returns.open': query({
    input: z.strictObject({ centerId: idSchema, month: monthSchema }),
    output: monthlyReturnSchema,
    roles: everyRole,
    reads: countedSubjects,
  }),
  'returns.list': query({
    input: z.strictObject({ centerId: idSchema.optional() }),
    output: z.array(signedReturnSchema),
    roles: everyRole,
    reads: ['return', 'center'],
  }),
  /** Signs the month, which must be over (CONFLICT, reason `month_not_over`) and whose identity must hold (`identity_broken`). A second signature is a new revision and only taken when something changed (`nothing_changed`). */
  'returns.sign': command({
    input: z.strictObject({ centerId: idSchema, month: monthSchema }),
    output: signedReturnSchema,
    roles: directorOnly,
    writes: ['return'],
  }),
}
