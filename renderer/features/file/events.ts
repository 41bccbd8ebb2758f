import type { Change } from '../../../db/contract/history'
import { isTold } from '../../words/value-words'

/** One field of one record that changed. */
export interface ChangedField {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** What happened to one record in a step. */
export interface ChangedRecord {
  readonly key: string
  readonly subject: string
  readonly how: 'made' | 'changed' | 'removed'
  readonly fields: readonly ChangedField[]
}

/** One step of one user: a method that may have changed several records at once. */
export interface FileEvent {
  readonly key: string
  readonly at: string
  readonly userName: string | null
  readonly method: string
  readonly records: readonly ChangedRecord[]
}

/** Puts the changes that one step made together, in the order given (newest first). Fields that say nothing to a reader are left out. */
export function eventsOf(changes: readonly Change[]): FileEvent[] {
  const events: (FileEvent & { readonly records: ChangedRecord[] })[] = []
  for (const change of changes) {
    const record = recordOf(change)
    if (record.fields.length === 0 && record.how === 'changed') continue
    const last = events.at(-1)
    if (last?.at === change.at && last.method === change.method && last.userName === change.userName) {
      last.records.push(record)
    } else {
      const { id, at, userName, method } = change
      events.push({ key: id, at, userName, method, records: [record] })
    }
  }
  return events
}

function recordOf({ id, subject, changes }: Change): ChangedRecord {
  const key = changes['id']
  const how = key === undefined ? 'changed' : key.to === null ? 'removed' : 'made'
  const fields = Object.entries(changes)
    .map(([name, { from, to }]) => ({ field: camel(name), from, to }))
    // What was empty in a new record stays untold, and so do keys and counters.
    .filter(
      ({ field, from, to }) => isTold(field) && !(how !== 'changed' && isNothing(how === 'made' ? to : from)),
    )
  return { key: id, subject, how, fields }
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === '[]' || value === 0

/** The history keeps the register's column names; the words know the contract's. */
function camel(name: string): string {
  return name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase())
}
