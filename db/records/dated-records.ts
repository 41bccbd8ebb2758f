import { sql, type Selectable } from 'kysely'
import type { z } from 'zod'
import { findCenter } from '../centers/queries'
import { findChild } from '../children/queries'
import { refuseOtherHome } from '../people/own-home'
import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import {
  columnOf,
  columnsFromFields,
  fieldsFromColumns,
  type fieldsSchemaOf,
  type recordSchemaOf,
} from '../contract/record'
import { everyDeclared, type AnyDeclared, type DeclaredRecord } from '../contract/records/declared'
import type { DeclaredRow } from '../schema/declared'

/** A stored row of a declared record. */
export type RowOf<D extends DeclaredRecord> = Selectable<DeclaredRow<D>>
/** Its fields, checked. */
export type FieldsOf<D extends DeclaredRecord> = z.output<ReturnType<typeof fieldsSchemaOf<D['fields']>>>
/** The record as the contract shows it. */
export type ShownOf<D extends DeclaredRecord> = z.output<
  ReturnType<typeof recordSchemaOf<D['fields'], D['owner']>>
>

/** A save that has passed its first checks. */
export interface RecordStep<Row, Fields> {
  /** Null where the record is new. */
  readonly before: Row | null
  readonly id: string
  /** The child's or the home's. */
  readonly ownerId: string
  readonly fields: Fields
}

/** A save as the contract sends it: `id` and the `revision` it was read at where the record is known. */
interface RecordSave<Fields> {
  readonly id?: string | undefined
  readonly revision?: number | undefined
  readonly childId?: string
  readonly centerId?: string
  readonly fields: Fields
}

/** The records of one kind: their list, their commands. */
export interface DatedRecords<Row, Fields, Shown> {
  /** A live record. NOT_FOUND. */
  readonly find: (db: Handle, id: string) => Promise<Row>
  /** The live rows of a child or a home, newest first. */
  readonly rowsOf: (db: Handle, ownerId: string) => Promise<Row[]>
  /** A record as the contract shows it. */
  readonly shown: (row: Row) => Shown
  /** The records of a child or a home as the contract shows them, newest first. */
  readonly of: (db: Handle, ownerId: string) => Promise<Shown[]>
  /** The records of many, newest first, by child or home. Who has none is not in it. */
  readonly ofMany: (db: Handle, ownerIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Shown[]>>
  /** As `ofMany`, of those whose day lies from the first day to the last, both included; in one list. */
  readonly between: (
    db: Handle,
    ownerIds: readonly string[],
    days: { readonly from: string; readonly to: string },
  ) => Promise<readonly Shown[]>
  /** Checks a save: FORBIDDEN `other_home`, NOT_FOUND (`child`, `center`, or without a reason the record), STALE, INVALID_INPUT of a day to come or of another's record (`other_owner`). */
  readonly open: (context: Context, asked: RecordSave<Fields>) => Promise<RecordStep<Row, Fields>>
  /** Stores an opened save with its line in the history. */
  readonly store: (
    context: Context,
    step: RecordStep<Row, Fields>,
  ) => Promise<{ id: string; revision: number }>
  /** `open`, then `store`. Who has a check of her own does it between the two. */
  readonly save: (context: Context, asked: RecordSave<Fields>) => Promise<{ id: string; revision: number }>
  /** Takes a record off; the row and the history stay. NOT_FOUND, FORBIDDEN `other_home`, STALE. */
  readonly remove: (
    context: Context,
    asked: { readonly id: string; readonly revision: number },
  ) => Promise<Record<string, never>>
}

interface AnyRow {
  readonly id: string
  readonly child_id?: string
  readonly center_id?: string
  readonly created_at: string
  readonly updated_at: string
  readonly revision: number
  readonly external_id: string | null
  readonly deleted_at: string | null
}
type AnyFields = Readonly<Record<string, unknown>>

/**
 * The one way in which dated records are listed, saved and taken off, as their declaration says.
 */
export function datedRecords<D extends DeclaredRecord>(
  declared: D,
): DatedRecords<RowOf<D>, FieldsOf<D>, ShownOf<D>> {
  // The compiler cannot follow a row through a declaration that is a parameter; in here a row is a plain record.
  return anyRecords(declared as unknown as AnyDeclared) as unknown as DatedRecords<
    RowOf<D>,
    FieldsOf<D>,
    ShownOf<D>
  >
}

/** As `datedRecords`, for whoever goes through all declarations. */
export function anyRecords(declared: AnyDeclared): DatedRecords<AnyRow, AnyFields, AnyFields> {
  const table = sql.table(declared.table)
  const ofChild = declared.owner === 'child'
  const ownerColumn = ofChild ? 'child_id' : 'center_id'
  const owner = sql.ref(ownerColumn)
  const dayField = declared.fields[declared.day]
  const dayColumn = dayField === undefined ? declared.day : columnOf(declared.day, dayField)
  const newestFirst = sql`${sql.ref(dayColumn)} DESC, created_at DESC, id DESC`
  const named = Object.entries(declared.fields).flatMap(([name, { kind }]) => {
    const to = kind.is === 'reference' ? everyDeclared.find(({ file }) => file === kind.to) : undefined
    return to === undefined || to.owner !== declared.owner ? [] : [{ name, to }]
  })
  const ownerIdOf = (row: AnyRow): string => row[ownerColumn] ?? ''

  const shown = (row: AnyRow): AnyFields => ({
    id: row.id,
    revision: row.revision,
    [ofChild ? 'childId' : 'centerId']: ownerIdOf(row),
    ...fieldsFromColumns(declared, row as unknown as AnyFields),
  })

  async function rowsOf(db: Handle, ownerId: string): Promise<AnyRow[]> {
    const { rows } = await sql<AnyRow>`SELECT * FROM ${table}
      WHERE ${owner} = ${ownerId} AND deleted_at IS NULL ORDER BY ${newestFirst}`.execute(db)
    return rows
  }

  async function ofMany(db: Handle, ownerIds: readonly string[]) {
    const { rows } = await sql<AnyRow>`SELECT * FROM ${table}
      WHERE ${owner} IN (SELECT value FROM json_each(${JSON.stringify(ownerIds)})) AND deleted_at IS NULL
      ORDER BY ${newestFirst}`.execute(db)
    const byOwner = new Map<string, AnyFields[]>()
    for (const row of rows) {
      const known = byOwner.get(ownerIdOf(row))
      if (known) known.push(shown(row))
      else byOwner.set(ownerIdOf(row), [shown(row)])
    }
    return byOwner
  }

  async function between(
    db: Handle,
    ownerIds: readonly string[],
    { from, to }: { readonly from: string; readonly to: string },
  ) {
    const { rows } = await sql<AnyRow>`SELECT * FROM ${table}
      WHERE ${owner} IN (SELECT value FROM json_each(${JSON.stringify(ownerIds)})) AND deleted_at IS NULL
        AND ${sql.ref(dayColumn)} BETWEEN ${from} AND ${to}
      ORDER BY ${newestFirst}`.execute(db)
    return rows.map(shown)
  }

  async function find(db: Handle, id: string): Promise<AnyRow> {
    const { rows } =
      await sql<AnyRow>`SELECT * FROM ${table} WHERE id = ${id} AND deleted_at IS NULL`.execute(db)
    const [row] = rows
    if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
    return row
  }

  async function open(
    context: Context,
    asked: RecordSave<AnyFields>,
  ): Promise<RecordStep<AnyRow, AnyFields>> {
    const ownerId = (ofChild ? asked.childId : asked.centerId) ?? ''
    await refuseOtherHome(context, ofChild ? { childId: ownerId } : { centerId: ownerId })
    await (ofChild ? findChild : findCenter)(context.db, ownerId)
    const before = asked.id === undefined ? null : await find(context.db, asked.id)
    if (before) {
      if (ownerIdOf(before) !== ownerId) {
        throw new RegisterError({ code: 'NOT_FOUND', reason: declared.owner })
      }
      refuseStale(before, asked.revision)
    }
    const day = asked.fields[declared.day]
    if (declared.hasHappened && typeof day === 'string' && day > context.realToday) {
      throw new RegisterError({ code: 'INVALID_INPUT', fields: { [declared.day]: 'in_the_future' } })
    }
    await refuseStrangers(context.db, ownerId, asked.fields, before)
    return { before, id: before?.id ?? newId(), ownerId, fields: asked.fields }
  }

  /** A record names another declared one of the same child or home only: a dose is of a medicine of hers. INVALID_INPUT `other_owner`. */
  async function refuseStrangers(
    db: Handle,
    ownerId: string,
    fields: AnyFields,
    before: AnyRow | null,
  ): Promise<void> {
    const known = before === null ? {} : shown(before)
    for (const { name, to } of named) {
      const id = fields[name]
      // What it named when it was written may be gone since.
      if (typeof id !== 'string' || id === known[name]) continue
      const { rows } = await sql<{ id: string }>`SELECT id FROM ${sql.table(to.table)}
        WHERE id = ${id} AND ${owner} = ${ownerId} AND deleted_at IS NULL`.execute(db)
      if (rows.length === 0) {
        throw new RegisterError({ code: 'INVALID_INPUT', fields: { [name]: 'other_owner' } })
      }
    }
  }

  async function store(context: Context, { before, id, ownerId, fields }: RecordStep<AnyRow, AnyFields>) {
    const columns = columnsFromFields(declared, declared.settle(fields))
    const after: AnyRow = {
      ...(before ?? {
        id,
        [ownerColumn]: ownerId,
        created_at: context.now,
        external_id: null,
        deleted_at: null,
      }),
      ...columns,
      updated_at: context.now,
      revision: (before?.revision ?? 0) + 1,
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
    const ownerId = ownerIdOf(before)
    await refuseOtherHome(context, ofChild ? { childId: ownerId } : { centerId: ownerId })
    refuseStale(before, asked.revision)
    const revision = before.revision + 1
    await write(context.db, { ...before, updated_at: context.now, deleted_at: context.now, revision })
    await tell(context, before, null)
    return {}
  }

  async function write(db: Handle, row: AnyRow): Promise<void> {
    const { id, ...columns } = row
    const changes = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
    await sql`UPDATE ${table} SET ${sql.join(changes)} WHERE id = ${id}`.execute(db)
  }

  async function tell(context: Context, before: AnyRow | null, after: AnyRow | null): Promise<void> {
    const row = after ?? before
    if (row === null) return
    const done = before === null ? 'added' : after === null ? 'removed' : 'changed'
    await recordChange(context, {
      subject: declared.subject,
      recordId: row.id,
      childId: row.child_id ?? null,
      ...(declared.isSecret
        ? { before: null, after: { record: done } }
        : { before: before && { ...before }, after: after && { ...after } }),
    })
  }

  return {
    find,
    rowsOf,
    shown,
    of: async (db, ownerId) => (await rowsOf(db, ownerId)).map(shown),
    ofMany,
    between,
    open,
    store,
    save: async (context, asked) => store(context, await open(context, asked)),
    remove,
  }
}
