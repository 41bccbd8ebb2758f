import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { letMovesFollow } from '../placements/queries'
import { cameWith, mergesOf, sealOf, noteBoth, toldOf, type ChangedRow } from './merge'
import { hasPaymentsSince } from './merged-payments'
import { overwrite, rowsById, subjectOfTable, type StoredRow } from '../history/stored-rows'

type Merge = Awaited<ReturnType<typeof mergesOf>>[number]

/** Takes a merge back: every row is as it was. NOT_FOUND; CONFLICT `changed_since` where something was done on top of it. */
export async function undoMerge(
  context: Context,
  { mergeId }: Parsed<'duplicates.undo'>,
): Promise<Output<'duplicates.undo'>> {
  const { db, now } = context
  const merge = await db
    .selectFrom('merges')
    .selectAll()
    .where('id', '=', mergeId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (!merge) throw new RegisterError({ code: 'NOT_FOUND' })
  if (!(await canUndo(db, merge))) throw new RegisterError({ code: 'CONFLICT', reason: 'changed_since' })
  const changes = changesOf(merge)
  const lines = changes.filter(({ table }) => table === 'payment_lines')
  for (const { before } of lines) await overwrite(db, 'payment_lines', before)
  const [merged] = await rowsById(db, 'children', [merge.merged_id])
  const told = cameWith(merged?.['file_number'] ?? '', lines.length)
  const saves = new Map<string, number>()
  // The last change first, so that what may stand once never stands twice.
  for (const { table, before, after } of changes.reverse()) {
    if (table === 'payment_lines') continue
    const { revision } = after
    // Who read the merged file must not save over the restored one.
    const restored = typeof revision === 'number' ? { ...before, revision: revision + 1 } : before
    await overwrite(db, table, restored)
    if (typeof revision === 'number') saves.set(before.id, revision + 1 - Number(before['revision']))
    const isKept = before.id === merge.kept_id
    await recordChange(context, {
      subject: table === 'children' ? 'child' : (subjectOfTable[table] ?? 'child'),
      recordId: before.id,
      childId: table === 'children' ? before.id : merge.kept_id,
      before: isKept ? { ...toldOf(table, after), ...told } : toldOf(table, after),
      after: toldOf(table, restored),
    })
  }
  for (const childId of [merge.kept_id, merge.merged_id]) await letMovesFollow(db, childId, saves)
  await db.updateTable('merges').set({ undone_at: now }).where('id', '=', mergeId).execute()
  noteBoth(context, merge.kept_id, merge.merged_id)
  return {}
}

/** The merges that stand, and whether each can be taken back. */
export async function listMerges(
  { db }: Context,
  { childId }: Parsed<'duplicates.merges'>,
): Promise<Output<'duplicates.merges'>> {
  const list: Output<'duplicates.merges'> = []
  for (const merge of await mergesOf(db, childId)) {
    list.push({
      id: merge.id,
      keptId: merge.kept_id,
      mergedId: merge.merged_id,
      madeAt: merge.made_at,
      madeBy: merge.made_by,
      canUndo: await canUndo(db, merge),
    })
  }
  return list
}

async function canUndo(db: Handle, merge: Merge): Promise<boolean> {
  const left = new Map<string, ChangedRow[]>()
  for (const change of changesOf(merge)) left.set(change.table, [...(left.get(change.table) ?? []), change])
  for (const [table, changes] of left) {
    const ids = changes.map(({ after }) => after.id)
    const now = new Map((await rowsById(db, table, ids)).map((row) => [row.id, row]))
    if (!changes.every((change) => isAsLeft(now.get(change.after.id), change))) return false
  }
  // Keys grow with time: whatever was written after the merge has a greater one.
  const later = await db
    .selectFrom('audit')
    .select('id')
    .where('child_id', 'in', [merge.kept_id, merge.merged_id])
    .where('id', '>', merge.id)
    .executeTakeFirst()
  return later === undefined && !(await hasPaymentsSince(db, merge.kept_id, merge.id))
}

function isAsLeft(now: StoredRow | undefined, { after, seal }: ChangedRow): boolean {
  if (now === undefined) return false
  return seal === undefined
    ? Object.entries(after).every(([name, value]) => now[name] === value)
    : sealOf(now) === seal
}

function changesOf(merge: Merge): ChangedRow[] {
  return JSON.parse(merge.undo) as ChangedRow[]
}
