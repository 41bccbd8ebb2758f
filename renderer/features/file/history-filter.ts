import type { ChangedRecord, FileEvent } from './events'

/** What of the history is wanted; null wants everything. */
export interface HistoryFilter {
  readonly field: string | null
  readonly person: string | null
}

/** The events that one person made and that changed one field; of each only the records that did. */
export function filterEvents(events: readonly FileEvent[], { field, person }: HistoryFilter): FileEvent[] {
  return events.flatMap((event) => {
    if (person !== null && event.userName !== person) return []
    if (field === null) return [event]
    const records = event.records.flatMap((record): ChangedRecord[] => {
      const fields = record.fields.filter((changed) => changed.field === field)
      return fields.length === 0 ? [] : [{ ...record, fields }]
    })
    return records.length === 0 ? [] : [{ ...event, records }]
  })
}

/** Every field that some event changed, and everybody who made one, each once. */
export function filterChoices(events: readonly FileEvent[]): {
  readonly fields: readonly string[]
  readonly people: readonly string[]
} {
  const fields = new Set(
    events.flatMap(({ records }) => records.flatMap((record) => record.fields.map(({ field }) => field))),
  )
  const people = new Set(events.flatMap(({ userName }) => userName ?? []))
  return { fields: [...fields], people: [...people] }
}
