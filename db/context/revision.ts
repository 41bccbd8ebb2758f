import { RegisterError } from './errors'

/** Refuses a save over a record that was changed since it was read (STALE). A change must say which revision it was made on (INVALID_INPUT `revision` required). */
export function refuseStale(stored: { readonly revision: number }, readAt: number | undefined): void {
  if (readAt === undefined) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { revision: 'required' } })
  }
  if (stored.revision !== readAt) throw new RegisterError({ code: 'STALE' })
}
