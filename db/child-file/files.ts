import { sql } from 'kysely'
import type { Handle } from '../context/context'
import { givingWay } from '../context/giving-way'
import { childFromRow, childRowColumns, type ChildRow } from '../schema/child-row'
import type { JudgedFile } from './judged-file'
import { filePartNames, fileParts, type AnyPart, type FilePartName, type JudgedParts } from './parts'
import { idsIn, type Whose } from './whose'

// A file is read across the subjects' tables: its parts are judged together, and in bulk, which no single subject's queries give.

const CHILDREN_AT_ONCE = 1000
const ROWS_AT_ONCE = 2000
const NONE: readonly never[] = []

/** The files as they are stored, of one child, of some or of all, without their lines of the ledger: a register has many; see `readPayments`. */
export async function readFiles(db: Handle, whose?: Whose): Promise<JudgedFile[]> {
  const children = await readChildren(db, whose)
  const byPart = new Map<FilePartName, ReadonlyMap<string, readonly unknown[]>>()
  for (const name of filePartNames) byPart.set(name, await liveRecords(db, fileParts[name], whose))
  return children.map((child) => ({
    child,
    // Each part's items are its own; the compiler cannot follow that through a loop over their names.
    ...(Object.fromEntries(
      filePartNames.map((name) => [name, byPart.get(name)?.get(child.id) ?? NONE]),
    ) as unknown as JudgedParts),
  }))
}

/** Live children, in the order of the register; all of them in slices. */
async function readChildren(db: Handle, whose?: Whose): Promise<JudgedFile['child'][]> {
  const live = db.selectFrom('children').where('deleted_at', 'is', null)
  if (whose !== undefined) {
    const rows = await live
      .select(childRowColumns)
      .where('id', 'in', idsIn(whose))
      .orderBy('row_number')
      .execute()
    return rows.map(childFromRow)
  }
  const children: JudgedFile['child'][] = []
  const giveWay = givingWay()
  let last: number | undefined = 0
  while (last !== undefined) {
    const rows: (ChildRow & { row_number: number })[] = await live
      .select([...childRowColumns, 'row_number'])
      .where('row_number', '>', last)
      .orderBy('row_number')
      .limit(CHILDREN_AT_ONCE)
      .execute()
    for (const row of rows) children.push(childFromRow(row))
    last = rows.at(-1)?.row_number
    await giveWay()
  }
  return children
}

type PartRow = { readonly id: string; readonly child_id: string | null } & Readonly<Record<string, unknown>>

/** Live records of a part by child, each child's in their order. All of them are read in slices, between which others are answered. */
async function liveRecords(
  db: Handle,
  { table, columns, judged, compare }: AnyPart,
  whose: Whose,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const groups = new Map<string, unknown[]>()
  const put = (rows: readonly PartRow[]): void => {
    for (const row of rows) {
      // An account may be a center's.
      if (row.child_id === null) continue
      const item = judged(row as never)
      const group = groups.get(row.child_id)
      if (group) group.push(item)
      else groups.set(row.child_id, [item])
    }
  }
  const names = new Set(['id', 'child_id', ...columns])
  const rowsOf = sql`SELECT ${sql.join([...names].map((name) => sql.ref(name)))} FROM ${sql.table(table)}`
  if (whose !== undefined) {
    const { rows } = await sql<PartRow>`
      ${rowsOf} WHERE deleted_at IS NULL AND child_id IN ${idsIn(whose)}`.execute(db)
    put(rows)
  } else {
    const giveWay = givingWay()
    let last: string | undefined = ''
    while (last !== undefined) {
      // The plus keeps SQLite from going through an index of live rows, where each row of the table is another jump.
      const { rows }: { rows: PartRow[] } = await sql<PartRow>`
        ${rowsOf} WHERE +deleted_at IS NULL AND id > ${last} ORDER BY id LIMIT ${ROWS_AT_ONCE}`.execute(db)
      put(rows)
      last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1)?.id
      await giveWay()
    }
  }
  for (const group of groups.values())
    if (group.length > 1) group.sort(compare as (one: unknown, other: unknown) => number)
  return groups
}
