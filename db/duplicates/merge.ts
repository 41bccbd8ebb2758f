import { sql } from 'kysely'
import { recordChange } from '../audit'
import { childColumns, childFromRow, findChild } from '../children/queries'
import type { Context, Handle } from '../context'
import { childFieldsSchema, type Child, type ChildFields } from '../contract/children'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../errors'
import { newId } from '../ids'
import { refreshCurrentPlacements } from '../placements/queries'
import { judgeFile } from '../rules/judge'
import { readFile } from '../rules/read'
import { keptAsTwo } from './not-same'
import {
  countOverlaps,
  countPayments,
  overwrite,
  recordsOf,
  recordTables,
  rowsById,
  subjectOfTable,
  type StoredRow,
} from './records'

/** Both rows of one record that a merge changed. */
export interface ChangedRow {
  readonly table: string
  readonly before: StoredRow
  readonly after: StoredRow
}

/**
 * Of which a file has one: the columns that tell them apart. Where both files have it, the kept file's own stays and takes what
 * it lacks from the other, which is taken off with its file.
 */
const onlyOne: Readonly<Record<string, readonly string[]>> = {
  health: [],
  budgets: [],
  plan_items: ['field'],
  child_relatives: ['relative_id'],
  enrolment_rows: ['list_id'],
}

/** Both files side by side. `payment_lines` among the moves says that the merged file cannot be merged away. */
export async function compareFiles(
  { db }: Context,
  { keptId, mergedId }: Parsed<'duplicates.compare'>,
): Promise<Output<'duplicates.compare'>> {
  const kept = await findChild(db, keptId)
  const merged = await findChild(db, mergedId)
  const moves: Record<string, number> = {}
  for (const table of await recordTables(db)) {
    const count = (await recordsOf(db, table, [mergedId])).length
    if (count > 0) moves[table.name] = count
  }
  const payments = await countPayments(db, mergedId)
  if (payments > 0) moves['payment_lines'] = payments
  return {
    kept: childFromRow(kept),
    merged: childFromRow(merged),
    moves,
    overlaps: await countOverlaps(db, keptId, mergedId),
  }
}

/**
 * Makes one file of two. CONFLICT `same_child`, `has_payments` (the ledger names the merged file and cannot change), `spells_overlap`,
 * `not_same` (somebody said that they are two); RULE_BLOCKED where the file as it would stand breaks a rule that neither broke before.
 */
export async function mergeFiles(
  context: Context,
  { keptId, mergedId, fields }: Parsed<'duplicates.merge'>,
): Promise<Output<'duplicates.merge'>> {
  const { db, now } = context
  if (keptId === mergedId) throw new RegisterError({ code: 'CONFLICT', reason: 'same_child' })
  const kept = await findChild(db, keptId)
  const merged = await findChild(db, mergedId)
  if (await keptAsTwo(db, keptId, mergedId)) throw new RegisterError({ code: 'CONFLICT', reason: 'not_same' })
  if ((await countPayments(db, mergedId)) > 0) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'has_payments' })
  }
  if ((await countOverlaps(db, keptId, mergedId)) > 0) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'spells_overlap' })
  }
  const known = new Set([...(await blocksOf(context, keptId)), ...(await blocksOf(context, mergedId))])

  const changed: { table: string; before: StoredRow }[] = []
  const change = async (table: string, before: StoredRow, after: StoredRow): Promise<void> => {
    await overwrite(db, table, counted(after, now))
    changed.push({ table, before })
  }
  const [keptRow] = await rowsById(db, 'children', [keptId])
  const [mergedRow] = await rowsById(db, 'children', [mergedId])
  if (!keptRow || !mergedRow) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  // Taken off before the other takes over what may stand in one file only.
  await change('children', mergedRow, { ...mergedRow, deleted_at: now })
  const chosen = chosenFields(childFromRow(kept), childFromRow(merged), fields)
  await change('children', keptRow, {
    ...keptRow,
    ...childColumns(chosen.fields),
    center_id: chosen.centerId,
  })
  for (const table of await recordTables(db)) {
    const own = await recordsOf(db, table, [keptId])
    for (const row of await recordsOf(db, table, [mergedId])) {
      const twin = twinOf(table.name, row, own, keptId, mergedId)
      if (twin === undefined) {
        await change(table.name, row, movedTo(table.name, row, keptId, mergedId))
      } else if (table.isDeletable) {
        await change(table.name, row, { ...row, deleted_at: now })
        if (twin !== null) await fill(change, table.name, twin, row)
      }
      // What cannot be taken off (a place on a list that was sent) stays with the file it was sent for.
    }
  }
  await refreshCurrentPlacements(db, [keptId])
  await refuseNewBlocks(context, keptId, known)

  const rows = await readBack(db, changed)
  for (const row of rows) await tell(context, row, keptId, merged.file_number)
  const mergeId = newId()
  await db
    .insertInto('merges')
    .values({
      id: mergeId,
      kept_id: keptId,
      merged_id: mergedId,
      undo: JSON.stringify(rows),
      made_at: now,
      made_by: context.user.name,
      undone_at: null,
    })
    .execute()
  tellPage(context, keptId, mergedId)
  return { mergeId }
}

/** Tells the page that both files are other than they were. */
export function tellPage(context: Context, keptId: string, mergedId: string): void {
  for (const childId of [keptId, mergedId]) {
    context.emit({ name: 'children.changed', detail: { childId } })
    context.emit({ name: 'independence.changed', detail: { childId } })
  }
  context.emit({ name: 'money.changed', detail: {} })
}

function counted(row: StoredRow, now: string): StoredRow {
  const { revision } = row
  return typeof revision === 'number' ? { ...row, revision: revision + 1, updated_at: now } : row
}

function chosenFields(
  kept: Child,
  merged: Child,
  choices: Parsed<'duplicates.merge'>['fields'],
): { readonly fields: ChildFields; readonly centerId: string | null } {
  const from = (field: string): Child => (choices[field] === 'merged' ? merged : kept)
  const names = Object.keys(childFieldsSchema.shape) as (keyof ChildFields)[]
  const fields = Object.fromEntries(names.map((name) => [name, from(name)[name]])) as unknown as ChildFields
  return { fields, centerId: from('centerId').centerId }
}

/** The kept file's own record that leaves no place for this one; null: this one would say nothing there; undefined: it moves. */
function twinOf(
  table: string,
  row: StoredRow,
  own: readonly StoredRow[],
  keptId: string,
  mergedId: string,
): StoredRow | null | undefined {
  if (table === 'sibling_links') {
    const other = otherEnd(row, mergedId)
    return other === keptId || own.some((link) => otherEnd(link, keptId) === other) ? null : undefined
  }
  const columns = onlyOne[table]
  return columns && own.find((mine) => columns.every((column) => mine[column] === row[column]))
}

function otherEnd(link: StoredRow, childId: string): unknown {
  return link['child_id'] === childId ? link['sibling_id'] : link['child_id']
}

function movedTo(table: string, row: StoredRow, keptId: string, mergedId: string): StoredRow {
  if (table !== 'sibling_links') return { ...row, child_id: keptId }
  // A link is stored with the smaller id first.
  const [one = '', other = ''] = [keptId, String(otherEnd(row, mergedId))].sort()
  return { ...row, child_id: one, sibling_id: other }
}

const notFilled = new Set(['external_id', 'deleted_at'])

async function fill(
  change: (table: string, before: StoredRow, after: StoredRow) => Promise<void>,
  table: string,
  twin: StoredRow,
  from: StoredRow,
): Promise<void> {
  const lacking = Object.keys(twin).filter(
    (name) => twin[name] === null && from[name] !== null && !notFilled.has(name),
  )
  if (lacking.length === 0) return
  const filled = Object.fromEntries(lacking.map((name) => [name, from[name] ?? null]))
  await change(table, twin, { ...twin, ...filled })
}

async function readBack(
  db: Handle,
  changed: readonly { readonly table: string; readonly before: StoredRow }[],
): Promise<ChangedRow[]> {
  const rows: ChangedRow[] = []
  for (const { table, before } of changed) {
    const [after] = await rowsById(db, table, [before.id])
    if (after) rows.push({ table, before, after })
  }
  return rows
}

async function tell(
  context: Context,
  { table, before, after }: ChangedRow,
  keptId: string,
  fileNumber: string | null,
): Promise<void> {
  const isKept = before.id === keptId
  await recordChange(context, {
    subject: table === 'children' ? 'child' : (subjectOfTable[table] ?? 'child'),
    recordId: before.id,
    childId: table === 'children' ? before.id : keptId,
    before: isKept ? { ...toldOf(table, before), merged_file: null } : toldOf(table, before),
    after: isKept ? { ...toldOf(table, after), merged_file: fileNumber ?? '' } : toldOf(table, after),
  })
}

/** What of a row the history may hold: of psychology only whose it is. */
export function toldOf(table: string, row: StoredRow): Record<string, unknown> {
  if (subjectOfTable[table] === 'psychology') {
    return { child_id: row['child_id'], deleted_at: row['deleted_at'] }
  }
  const {
    current_kind: _kind,
    current_center_id: _center,
    current_since: _since,
    ...told
  } = row as Record<string, unknown>
  return told
}

async function blocksOf(context: Context, childId: string): Promise<string[]> {
  const file = await readFile(context.db, childId)
  if (!file) return []
  return (await judgeFile(context, file))
    .filter(({ severity }) => severity === 'block')
    .map(({ rule }) => rule)
}

async function refuseNewBlocks(context: Context, childId: string, known: ReadonlySet<string>): Promise<void> {
  const file = await readFile(context.db, childId)
  if (!file) return
  const findings = (await judgeFile(context, file)).filter(
    ({ severity, rule }) => severity === 'block' && !known.has(rule),
  )
  if (findings.length > 0) throw new RegisterError({ code: 'RULE_BLOCKED', findings })
}

/** The merges that stand, newest first: of one file, as the kept or the merged one, or the last two hundred. */
export async function mergesOf(db: Handle, childId?: string) {
  return db
    .selectFrom('merges')
    .selectAll()
    .where('undone_at', 'is', null)
    .$if(childId !== undefined, (query) =>
      query.where(sql<boolean>`(kept_id = ${childId ?? ''} OR merged_id = ${childId ?? ''})`),
    )
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}
