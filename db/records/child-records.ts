import { sql } from 'kysely'
import { recordChange } from '../context/audit'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Subject } from '../contract/findings'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import type { Tables } from '../schema/schema'

/** What every record of a child's file has: its keys, and what counts its saves. */
export interface RecordRow {
  readonly id: string
  readonly child_id: string
  readonly created_at: string
  readonly updated_at: string
  readonly revision: number
  readonly external_id: string | null
  readonly deleted_at: string | null
}

/** Tables whose rows are records of one child. */
export type RecordTable = {
  [Table in keyof Tables]: Tables[Table] extends RecordRow ? Table : never
}[keyof Tables]

/** The columns that a record's form fills. */
export type RecordColumns<Row extends RecordRow> = Omit<Row, keyof RecordRow>

/** What one kind of record differs in from the others. */
export interface RecordKind<Row extends RecordRow, Fields, Shown> {
  readonly table: RecordTable
  /** What its changes are told as in the history. */
  readonly subject: Subject
  columns(fields: Fields): RecordColumns<Row>
  /** The record as the contract shows it. Codes were checked on their way in. */
  fromRow(row: Row): Shown
  /** The column of the day by which its list is ordered, newest first. */
  readonly day: keyof RecordColumns<Row> & string
  /** The field of the day on which it happened: a day to come is refused (INVALID_INPUT `in_the_future`). Left out: it may be planned. */
  readonly happenedOn?: keyof Fields & string
  /** What the page is told of a change; left out: that the file changed. */
  readonly event?: 'children.changed' | 'independence.changed'
  /** The history says only that a record was added, changed or removed, and no value of it. */
  readonly isSecret?: boolean
}

/** A save that has passed its first checks. */
export interface RecordStep<Row extends RecordRow, Fields> {
  /** Null where the record is new. */
  readonly before: Row | null
  readonly id: string
  readonly childId: string
  readonly fields: Fields
}

/** A save as the contract sends it: `id` and the `revision` it was read at where the record is known. */
export interface RecordSave<Fields> {
  readonly id?: string | undefined
  readonly revision?: number | undefined
  readonly childId: string
  readonly fields: Fields
}

interface NewRecord {
  readonly id: string
  readonly childId: string
  readonly now: string
}

/** The records of one kind: their list, their commands. */
export interface ChildRecords<Row extends RecordRow, Fields, Shown> {
  /** A live record. NOT_FOUND. */
  readonly find: (db: Handle, id: string) => Promise<Row>
  /** A child's live rows, newest first. */
  readonly rowsOf: (db: Handle, childId: string) => Promise<Row[]>
  /** A child's records as the contract shows them, newest first. */
  readonly ofChild: (db: Handle, childId: string) => Promise<Shown[]>
  /** The records of many children, newest first, by child. Who has none is not in it. */
  readonly ofChildren: (
    db: Handle,
    childIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Shown[]>>
  /** Checks a save: NOT_FOUND (`child`, or without a reason the record), STALE, INVALID_INPUT of a day to come. */
  readonly open: (context: Context, asked: RecordSave<Fields>) => Promise<RecordStep<Row, Fields>>
  /** Stores an opened save with its line in the history, and tells the page. */
  readonly store: (
    context: Context,
    step: RecordStep<Row, Fields>,
  ) => Promise<{ id: string; revision: number }>
  /** `open`, then `store`. Who has a check of her own does it between the two. */
  readonly save: (context: Context, asked: RecordSave<Fields>) => Promise<{ id: string; revision: number }>
  /** Takes a record off the file; the row and the history stay. NOT_FOUND, STALE. */
  readonly remove: (
    context: Context,
    asked: { readonly id: string; readonly revision: number },
  ) => Promise<Record<string, never>>
}

/** The one way in which dated records of a child are listed, saved and taken off. */
export function childRecords<Row extends RecordRow, Fields, Shown>(
  kind: RecordKind<Row, Fields, Shown>,
): ChildRecords<Row, Fields, Shown> {
  const table = sql.table(kind.table)
  const newestFirst = sql`${sql.ref(kind.day)} DESC, created_at DESC, id DESC`

  async function rowsOf(db: Handle, childId: string): Promise<Row[]> {
    const { rows } = await sql<Row>`SELECT * FROM ${table}
      WHERE child_id = ${childId} AND deleted_at IS NULL ORDER BY ${newestFirst}`.execute(db)
    return rows
  }

  async function ofChildren(db: Handle, childIds: readonly string[]) {
    const { rows } = await sql<Row>`SELECT * FROM ${table}
      WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND deleted_at IS NULL
      ORDER BY ${newestFirst}`.execute(db)
    const byChild = new Map<string, Shown[]>()
    for (const row of rows) {
      const known = byChild.get(row.child_id)
      if (known) known.push(kind.fromRow(row))
      else byChild.set(row.child_id, [kind.fromRow(row)])
    }
    return byChild
  }

  async function find(db: Handle, id: string): Promise<Row> {
    const { rows } = await sql<Row>`SELECT * FROM ${table} WHERE id = ${id} AND deleted_at IS NULL`.execute(
      db,
    )
    const [row] = rows
    if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
    return row
  }

  function newRow(fields: Fields, about: NewRecord): Row {
    const kept: RecordRow = {
      id: about.id,
      child_id: about.childId,
      created_at: about.now,
      updated_at: about.now,
      revision: 1,
      external_id: null,
      deleted_at: null,
    }
    // A row is what every record has and what this kind's form fills; the compiler cannot add the two up while Row is a parameter.
    return { ...kept, ...kind.columns(fields) } as unknown as Row
  }

  async function open(context: Context, asked: RecordSave<Fields>): Promise<RecordStep<Row, Fields>> {
    const { childId, fields } = asked
    await findChild(context.db, childId)
    const before = asked.id === undefined ? null : await find(context.db, asked.id)
    if (before) {
      if (before.child_id !== childId) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
      refuseStale(before, asked.revision)
    }
    if (kind.happenedOn !== undefined) {
      const day: unknown = fields[kind.happenedOn]
      if (typeof day === 'string' && day > context.realToday) {
        throw new RegisterError({ code: 'INVALID_INPUT', fields: { [kind.happenedOn]: 'in_the_future' } })
      }
    }
    return { before, id: before?.id ?? newId(), childId, fields }
  }

  async function store(context: Context, step: RecordStep<Row, Fields>) {
    const { before, id, childId, fields } = step
    const after: Row =
      before === null
        ? newRow(fields, { id, childId, now: context.now })
        : {
            ...before,
            ...kind.columns(fields),
            updated_at: context.now,
            revision: before.revision + 1,
          }
    if (before === null) {
      await sql`INSERT INTO ${table} (${sql.join(Object.keys(after).map((name) => sql.ref(name)))})
        VALUES (${sql.join(Object.values(after))})`.execute(context.db)
    } else {
      await write(context.db, after)
    }
    await tell(context, before, after)
    return { id, revision: after.revision }
  }

  async function remove(context: Context, asked: { readonly id: string; readonly revision: number }) {
    const before = await find(context.db, asked.id)
    refuseStale(before, asked.revision)
    const revision = before.revision + 1
    await write(context.db, { ...before, updated_at: context.now, deleted_at: context.now, revision })
    await tell(context, before, null)
    return {}
  }

  async function write(db: Handle, row: Row): Promise<void> {
    const { id, ...columns } = row
    const changes = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
    await sql`UPDATE ${table} SET ${sql.join(changes)} WHERE id = ${id}`.execute(db)
  }

  async function tell(context: Context, before: Row | null, after: Row | null): Promise<void> {
    const row = after ?? before
    if (row === null) return
    const done = before === null ? 'added' : after === null ? 'removed' : 'changed'
    await recordChange(context, {
      subject: kind.subject,
      recordId: row.id,
      childId: row.child_id,
      ...(kind.isSecret === true
        ? { before: null, after: { record: done } }
        : { before: told(before), after: told(after) }),
    })
    context.emit({ name: kind.event ?? 'children.changed', detail: { childId: row.child_id } })
  }

  return {
    find,
    rowsOf,
    ofChild: async (db, childId) => (await rowsOf(db, childId)).map((row) => kind.fromRow(row)),
    ofChildren,
    open,
    store,
    save: async (context, asked) => store(context, await open(context, asked)),
    remove,
  }
}

function told(row: RecordRow | null): Record<string, unknown> | null {
  return row && Object.fromEntries(Object.entries(row))
}
