import type { Result } from '../../db/contract/result'

/** Puts an answer's reason at a field of the form: `atField(result, 'wrong_password', 'password')`. Other answers stay as they are. */
export function atField<Value>(result: Result<Value>, reason: string, field: string): Result<Value> {
  if (result.ok || result.error.reason !== reason) return result
  return { ok: false, error: { ...result.error, fields: { ...result.error.fields, [field]: reason } } }
}
