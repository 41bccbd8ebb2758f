import { z } from 'zod'
import { findingSchema } from './findings'

export const errorCodes = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'STALE',
  'FORBIDDEN',
  'LOCKED',
  'RULE_BLOCKED',
  'BUSY',
  'DISK_FULL',
  'CORRUPT',
  'UNEXPECTED',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/**
 * Why a method did not do what was asked. `fields`: input path → fault code (`required`, `too_long`, `not_a_date` … or a rule's code).
 * `findings`: of a RULE_BLOCKED answer. `reason`: a finer code, for example `wrong_password`, `newer_register`, `not_a_register`.
 * `retryAt`: ISO instant before which a further try is refused. `logId`: where the log tells more. No sentence and no identity is in it.
 */
export const failureSchema = z.strictObject({
  code: z.enum(errorCodes),
  reason: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  findings: z.array(findingSchema).optional(),
  retryAt: z.string().optional(),
  logId: z.string().optional(),
})
export type Failure = z.infer<typeof failureSchema>

/** What every method answers; nothing is thrown across the boundary. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }
