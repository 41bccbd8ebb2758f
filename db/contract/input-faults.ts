import type { z } from 'zod'

/** A message of ours is a fault code; zod's own messages are English sentences. */
const OWN_CODE = /^[a-zA-Z]\w*$/u

/**
 * What is wrong with an input: path («fields.birthDate», «groups.0.text», «» for the whole) → fault code. The first fault of each
 * path counts. The register answers with these and forms show the same.
 */
export function inputFaults(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    faults[path] ??= faultOf(issue)
  }
  return faults
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (OWN_CODE.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      // zod names a missing value only in its sentence and in `input`.
      return issue.input === undefined || issue.input === '' || issue.input === null
        ? 'required'
        : 'not_valid'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_large'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'too_small'
    case 'unrecognized_keys':
      return 'unknown_field'
    default:
      return 'not_valid'
  }
}
