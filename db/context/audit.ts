import type { Context } from './context'
import type { Subject } from '../contract/findings'
import { newId } from './ids'

type Fields = Readonly<Record<string, unknown>>

/** Fields that follow from others or count saves; they tell a reader nothing. */
const NOT_TOLD = new Set([
  'revision',
  'updated_at',
  'created_at',
  'search_key',
  'name_key',
  'name_sort',
  'name_search',
  'row_number',
])

/** What a step did to one record. `before` null: the record is new; `after` null: it was taken away. */
export interface RecordChange {
  readonly subject: Subject
  readonly recordId: string
  readonly childId: string | null
  readonly before: Fields | null
  readonly after: Fields | null
}

/** Writes who changed what, from what to what, in the command's own transaction. Nothing is written when no told field differs; the page is told either way. */
export async function recordChange(context: Context, change: RecordChange): Promise<void> {
  await recordChanges(context, [change])
}

/** `recordChange` for a few records of one step, in their order. */
export async function recordChanges(context: Context, changes: readonly RecordChange[]): Promise<void> {
  const rows = changes.flatMap((change) => {
    // A save that says nothing new counts the revision all the same.
    context.noteChange({ subject: change.subject, childId: change.childId })
    const fields = changedFields(change)
    if (fields === null) return []
    return [
      {
        id: newId(),
        at: context.now,
        user_id: context.user.id,
        method: context.method,
        subject: change.subject,
        record_id: change.recordId,
        child_id: change.childId,
        changes: JSON.stringify(fields),
      },
    ]
  })
  if (rows.length > 0) await context.db.insertInto('audit').values(rows).execute()
}

function changedFields({ before, after }: RecordChange) {
  const changes: Record<string, { from: unknown; to: unknown }> = {}
  for (const name of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    if (NOT_TOLD.has(name)) continue
    const from = before?.[name] ?? null
    const to = after?.[name] ?? null
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[name] = { from, to }
  }
  return Object.keys(changes).length === 0 ? null : changes
}
