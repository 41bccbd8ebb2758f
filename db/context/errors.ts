import type { Failure } from '../contract/result'

/** The only error a subject throws on purpose; the service turns it into the failure of a Result. Holds codes, never names. */
export class RegisterError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.reason === undefined ? failure.code : `${failure.code} ${failure.reason}`)
    this.name = 'RegisterError'
    this.failure = failure
  }
}

/** What SQLite and the file system say, as the contract says it. Longer SQLite codes begin with these. */
const known: readonly (readonly [code: string, failure: Failure])[] = [
  ['SQLITE_FULL', { code: 'DISK_FULL' }],
  ['ENOSPC', { code: 'DISK_FULL' }],
  ['EDQUOT', { code: 'DISK_FULL' }],
  ['SQLITE_READONLY', { code: 'CONFLICT', reason: 'read_only_folder' }],
  ['SQLITE_CANTOPEN', { code: 'CONFLICT', reason: 'read_only_folder' }],
  ['EACCES', { code: 'CONFLICT', reason: 'read_only_folder' }],
  ['EPERM', { code: 'CONFLICT', reason: 'read_only_folder' }],
  ['EROFS', { code: 'CONFLICT', reason: 'read_only_folder' }],
  ['SQLITE_CONSTRAINT_UNIQUE', { code: 'CONFLICT', reason: 'already_written' }],
  ['SQLITE_BUSY', { code: 'BUSY' }],
  ['SQLITE_LOCKED', { code: 'BUSY' }],
  ['SQLITE_CORRUPT', { code: 'CORRUPT' }],
  ['SQLITE_NOTADB', { code: 'CORRUPT' }],
]

/** The error's own code (`SQLITE_FULL`, `ENOSPC`), or the name of its class. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** The failure that an error means, or null for one that nobody foresaw. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof RegisterError) return error.failure
  const code = codeOf(error)
  return known.find(([start]) => code === start || code.startsWith(`${start}_`))?.[1] ?? null
}
