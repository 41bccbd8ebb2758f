import type { Subject } from '../contract/findings'
import { childFromRow, type StoredChild } from '../schema/child-row'
import type { PlacementRow } from '../schema/placement-row'
import type { PolicyRow } from '../schema/policy-row'
import type { SupportRow } from '../schema/support-row'
import type { JudgedFile } from './judged-file'
import { fileParts } from './parts'
import { judgedRows, type FileRecords, type StoredFile } from './stored-file'

interface Change<Table extends string, Told extends Subject, Row> {
  readonly table: Table
  /** What it is told as in the history. */
  readonly subject: Told
  readonly id: string
  readonly childId: string
  readonly before: Row | null
  readonly after: Row | null
}

/** One row that a step makes (`before` is null), changes, or takes off (`after` is null). */
export type RowChange =
  | Change<'children', 'child', StoredChild>
  | Change<'placements', 'placement', PlacementRow>
  | Change<'supports', 'support', SupportRow>
  | Change<'insurance', 'insurance', PolicyRow>

/** A step on a child's file before it is stored. */
export interface FileStep {
  /** The file as it would stand. */
  readonly judged: JudgedFile
  /** Ids of the records that the step makes or changes, and of those that it makes. */
  readonly touched: ReadonlySet<string>
  readonly made: ReadonlySet<string>
  /** The child first, then part by part: what is taken off, what is changed, what is new. */
  readonly changes: readonly RowChange[]
}

/** What a step puts into a file: rows that take the place of those with their ids or are new; and the ids of those it takes off. */
export interface Put extends Partial<FileRecords> {
  readonly off?: readonly string[]
}

/** The step that puts rows into a file, or takes them off. */
export function stepOn(file: StoredFile, put: Put): FileStep {
  return step(file, file.child, put)
}

/** The step that opens the file of a new child. */
export function openingStep(child: StoredChild, put: Omit<Put, 'child' | 'off'>): FileStep {
  const records = { child, placements: [], supports: [], policies: [] }
  return step({ ...records, judged: { ...records, child: childFromRow(child) } }, null, { ...put, child })
}

function step(file: StoredFile, childBefore: StoredChild | null, put: Put): FileStep {
  const { child, placements = [], supports = [], policies = [], off = [] } = put
  const childId = file.child.id
  const changes: RowChange[] = [
    ...(child === undefined
      ? []
      : [
          {
            table: 'children',
            subject: 'child',
            id: childId,
            childId,
            before: childBefore,
            after: child,
          } as const,
        ]),
    ...changed(file.placements, placements, off).map(
      (change) => ({ table: 'placements', subject: 'placement', childId, ...change }) as const,
    ),
    ...changed(file.supports, supports, off).map(
      (change) => ({ table: 'supports', subject: 'support', childId, ...change }) as const,
    ),
    ...changed(file.policies, policies, off).map(
      (change) => ({ table: 'insurance', subject: 'insurance', childId, ...change }) as const,
    ),
  ]
  return {
    judged: {
      ...file.judged,
      child: child === undefined ? file.judged.child : childFromRow(child),
      placements: judgedRows(fileParts.placements, standing(file.placements, placements, off)),
      supports: judgedRows(fileParts.supports, standing(file.supports, supports, off)),
      policies: judgedRows(fileParts.policies, standing(file.policies, policies, off)),
    },
    touched: new Set(changes.flatMap(({ id, after }) => (after === null ? [] : id))),
    made: new Set(changes.flatMap(({ id, before }) => (before === null ? id : []))),
    changes,
  }
}

interface Row {
  readonly id: string
}

function changed<Record extends Row>(
  rows: readonly Record[],
  put: readonly Record[],
  off: readonly string[],
): { readonly id: string; readonly before: Record | null; readonly after: Record | null }[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  const takenOff = rows
    .filter(({ id }) => off.includes(id))
    .map((before) => ({ id: before.id, before, after: null }))
  const stored = put.map((after) => ({ id: after.id, before: known.get(after.id) ?? null, after }))
  return [
    ...takenOff,
    ...stored.filter(({ before }) => before !== null),
    ...stored.filter(({ before }) => before === null),
  ]
}

/** A part's rows as they stand after the step. */
function standing<Record extends Row>(
  rows: readonly Record[],
  put: readonly Record[],
  off: readonly string[],
): Record[] {
  const gone = new Set([...off, ...put.map(({ id }) => id)])
  return [...rows.filter(({ id }) => !gone.has(id)), ...put]
}

/** A row as a save leaves it: the columns are changed and it is one revision further. */
export function changedRow<Record extends { readonly revision: number; readonly updated_at: string }>(
  before: Record,
  columns: Partial<Record>,
  now: string,
): Record {
  return { ...before, ...columns, updated_at: now, revision: before.revision + 1 }
}
