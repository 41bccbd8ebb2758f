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

/**
 * Writes who changed what, from what to what, in the command's own transaction.
 * `before` null: the record is new; `after` null: it was taken away. Nothing is written when no told field differs.
 */
export async function recordChange(
  context: Context,
  change: {
    readonly subject: Subject
    readonly recordId: string
    readonly childId: string | null
    readonly before: Fields | null
    readonly after: Fields | null
  },
): Promise<void> {
  const names = new Set([...Object.keys(change.before ?? {}), ...Object.keys(change.after ?? {})])
  const changes: Record<string, { from: unknown; to: unknown }> = {}
  for (const name of names) {
    if (NOT_TOLD.has(name)) continue
    const from = change.before?.[name] ?? null
    const to = change.after?.[name] ?? null
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[name] = { from, to }
  }
  if (Object.keys(changes).length === 0) return
  await context.db
    .insertInto('audit')
    .values({
      id: newId(),
      at: context.now,
      user_id: context.user.id,
      method: context.method,
      subject: change.subject,
      record_id: change.recordId,
      child_id: change.childId,
      changes: JSON.stringify(changes),
    })
    .execute()
}
