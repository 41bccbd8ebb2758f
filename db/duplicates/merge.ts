import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { recordChange } from '../context/audit'
import { refreshCurrentPlacements } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import { childColumns, childFromRow, findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { ChangingSubject } from '../contract/changes'
import { childFieldsSchema, type Child, type ChildFields } from '../contract/children'
import type { Output, Parsed } from '../contract/contract'
import type { Subject } from '../contract/findings'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { judgeFile } from '../rules/judge'
import { keptAsTwo } from './not-same'
import { linesOf } from './merged-payments'
import {
  overwrite,
  recordsOf,
  recordTables,
  rowsById,
  subjectOfTable,
  type StoredRow,
} from '../history/stored-rows'
import { lackingIn, otherEnd, sharedDays, twinOf } from './twins'

/** What a merge changed of one record: the columns as they were and as they are, and no other; a note of psychology is copied nowhere. */
export interface ChangedRow {
  readonly table: string
  readonly before: StoredRow
  readonly after: StoredRow
  /** Of the whole row as it was left, so that whatever is done to it since is seen. None for a line of the ledger, which never changes. */
  readonly seal?: string
}

/** Both files side by side: what would move, lines of the ledger too, and the spells of both that share days. */
export async function compareFiles(
  { db }: Context,
  { keptId, mergedId }: Parsed<'duplicates.compare'>,
): Promise<Output<'duplicates.compare'>> {
  const kept = await findChild(db, keptId)
  const merged = await findChild(db, mergedId)
  const moves: Partial<Record<Subject, number>> = {}
  for (const table of await recordTables(db)) {
    const count = (await recordsOf(db, table, [mergedId])).length
    const subject = subjectOfTable[table.name]
    if (count > 0 && subject !== undefined) moves[subject] = (moves[subject] ?? 0) + count
  }
  const payments = (await linesOf(db, mergedId)).length
  if (payments > 0) moves.payment = payments
  const shared = await sharedSpells(db, keptId, mergedId)
  return {
    kept: childFromRow(kept),
    merged: childFromRow(merged),
    moves,
    overlaps: shared.pairs,
    shared: { kept: shared.kept.map(spellShown), merged: shared.merged.map(spellShown) },
  }
}

const SPELLS = { name: 'placements', isDeletable: true } as const

async function sharedSpells(db: Handle, keptId: string, mergedId: string) {
  return sharedDays(await recordsOf(db, SPELLS, [keptId]), await recordsOf(db, SPELLS, [mergedId]))
}

type SharedSpell = Output<'duplicates.compare'>['shared']['kept'][number]

function spellShown(row: StoredRow): SharedSpell {
  return {
    kind: row['kind'] as SharedSpell['kind'],
    centerId: row['center_id'] as string | null,
    startsOn: String(row['starts_on']),
    endsOn: row['ends_on'] as string | null,
  }
}

/**
 * Makes one file of two: its records, its lines in the ledger. `spells` says whose spells are right where both share days; the other's
 * are taken off. CONFLICT `same_child`, `spells_overlap` (nothing was said of them), `not_same` (somebody said that they are two);
 * RULE_BLOCKED where the file as it would stand breaks a rule that neither broke before.
 */
export async function mergeFiles(
  context: Context,
  { keptId, mergedId, fields, spells }: Parsed<'duplicates.merge'>,
): Promise<Output<'duplicates.merge'>> {
  const { db, now } = context
  if (keptId === mergedId) throw new RegisterError({ code: 'CONFLICT', reason: 'same_child' })
  const kept = await findChild(db, keptId)
  const merged = await findChild(db, mergedId)
  if (await keptAsTwo(db, keptId, mergedId)) throw new RegisterError({ code: 'CONFLICT', reason: 'not_same' })
  const shared = await sharedSpells(db, keptId, mergedId)
  if (shared.pairs > 0 && spells === undefined) {
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
  for (const spell of spells === 'merged' ? shared.kept : shared.merged) {
    await change('placements', spell, { ...spell, deleted_at: now })
  }
  for (const table of await recordTables(db)) {
    const own = await recordsOf(db, table, [keptId])
    for (const row of await recordsOf(db, table, [mergedId])) {
      const twin = twinOf(table.name, row, own, keptId, mergedId)
      if (twin === undefined) {
        await change(table.name, row, movedTo(table.name, row, keptId, mergedId))
      } else if (table.isDeletable) {
        await change(table.name, row, { ...row, deleted_at: now })
        const lacking = twin === null ? {} : lackingIn(twin, row)
        if (twin !== null && Object.keys(lacking).length > 0) {
          await change(table.name, twin, { ...twin, ...lacking })
        }
      }
      // What cannot be taken off (a place on a list that was sent) stays with the file it was sent for.
    }
  }
  await refreshCurrentPlacements(db, [keptId])
  await refuseNewBlocks(context, keptId, known)

  const rows = await readBack(db, changed)
  const lines = await linesOf(db, mergedId)
  for (const row of rows) await tell(context, row, keptId, { file: merged.file_number, lines: lines.length })
  const lineRows = lines.map((id) => ({
    table: 'payment_lines',
    before: { id, child_id: mergedId },
    after: { id, child_id: keptId },
  }))
  const mergeId = newId()
  await db
    .insertInto('merges')
    .values({
      id: mergeId,
      kept_id: keptId,
      merged_id: mergedId,
      undo: JSON.stringify([...rows, ...lineRows]),
      made_at: now,
      made_by: context.user.name,
      undone_at: null,
    })
    .execute()
  // Only now, for the ledger's trigger asks for the merge.
  for (const { after } of lineRows) await overwrite(db, 'payment_lines', after)
  noteBoth(context, keptId, mergedId)
  return { mergeId }
}

/** What a merge changes of the two files: the records of every kind, the ledger, who opened them. */
const subjectsOfFile = new Set<ChangingSubject>([
  'child',
  ...Object.values(subjectOfTable),
  'payment',
  'opening',
])

/** Notes that the records and the ledger of both files are other than they were: their history is told in the kept one's alone. */
export function noteBoth(context: Context, keptId: string, mergedId: string): void {
  for (const childId of [keptId, mergedId]) {
    for (const subject of subjectsOfFile) context.noteChange({ subject, childId })
  }
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

function movedTo(table: string, row: StoredRow, keptId: string, mergedId: string): StoredRow {
  if (table !== 'sibling_links') return { ...row, child_id: keptId }
  // A link is stored with the smaller id first.
  const [one = '', other = ''] = [keptId, String(otherEnd(row, mergedId))].sort()
  return { ...row, child_id: one, sibling_id: other }
}

async function readBack(
  db: Handle,
  changed: readonly { readonly table: string; readonly before: StoredRow }[],
): Promise<ChangedRow[]> {
  const rows: ChangedRow[] = []
  for (const { table, before } of changed) {
    const [after] = await rowsById(db, table, [before.id])
    if (after) rows.push({ table, ...changedColumns(before, after), seal: sealOf(after) })
  }
  return rows
}

/** A digest of what the row says; a column that says nothing, such as one that a later version adds, is not in it. */
export function sealOf(row: StoredRow): string {
  const said = Object.entries(row).filter(([, value]) => value !== null)
  return createHash('sha256').update(JSON.stringify(said.sort())).digest('hex')
}

function changedColumns(before: StoredRow, after: StoredRow): { before: StoredRow; after: StoredRow } {
  const changed = Object.keys(after).filter((name) => before[name] !== after[name])
  const of = (row: StoredRow): StoredRow => ({
    ...Object.fromEntries(changed.map((name) => [name, row[name] ?? null])),
    id: row.id,
  })
  return { before: of(before), after: of(after) }
}

async function tell(
  context: Context,
  { table, before, after }: ChangedRow,
  keptId: string,
  came: { readonly file: string | null; readonly lines: number },
): Promise<void> {
  const isKept = before.id === keptId
  const told = cameWith(came.file ?? '', came.lines)
  await recordChange(context, {
    subject: table === 'children' ? 'child' : (subjectOfTable[table] ?? 'child'),
    recordId: before.id,
    childId: table === 'children' ? before.id : keptId,
    before: toldOf(table, before),
    after: isKept ? { ...toldOf(table, after), ...told } : toldOf(table, after),
  })
}

/** What the history of the kept file says of the one that came: its number, and how many lines of the ledger came with it. */
export function cameWith(fileNumber: unknown, lines: number): Record<string, unknown> {
  return { merged_file: fileNumber, ...(lines > 0 ? { merged_payments: lines } : {}) }
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
  const { judged } = await readStoredFile(context.db, childId)
  return (await judgeFile(context, judged))
    .filter(({ severity }) => severity === 'block')
    .map(({ rule }) => rule)
}

async function refuseNewBlocks(context: Context, childId: string, known: ReadonlySet<string>): Promise<void> {
  const { judged } = await readStoredFile(context.db, childId)
  const findings = (await judgeFile(context, judged)).filter(
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
