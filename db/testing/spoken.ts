import { join } from 'node:path'
import { sql } from 'kysely'
import type { Handle } from '../context/context'

/** A record that stands in the register, as who changes it names it. */
interface Standing {
  readonly id: string
  readonly revision: number
}

/** The records that a walk over the methods speaks of. */
export interface Spoken {
  readonly child: Standing
  readonly childId: string
  readonly otherChildId: string
  readonly centerId: string
  /** The first standing record of a table; one that is nowhere where the table has none. */
  readonly first: (table: string) => Standing
  /** A place on the disk of this name. */
  readonly place: (name: string) => string
}

const nowhere: Standing = { id: 'none', revision: 1 }

/** Finds records to speak of in a register with children. */
export async function spokenOf(db: Handle, folder: string): Promise<Spoken> {
  const tables = await sql<{ name: string; has: string }>`
    SELECT t.name, group_concat(c.name) AS has FROM pragma_table_list t, pragma_table_info(t.name) c
    WHERE t.schema = 'main' AND t.type = 'table' GROUP BY t.name`.execute(db)
  const found = new Map<string, Standing>()
  for (const { name, has } of tables.rows) {
    const columns = has.split(',')
    if (!columns.includes('id')) continue
    const { rows } = await sql<Standing>`
      SELECT id, ${columns.includes('revision') ? sql.ref('revision') : sql.lit(1)} AS revision FROM ${sql.table(name)}
      WHERE ${columns.includes('deleted_at') ? sql`deleted_at IS NULL` : sql.lit(true)} ORDER BY id LIMIT 1`.execute(
      db,
    )
    if (rows[0] !== undefined) found.set(name, rows[0])
  }
  const living = await sql<{ child_id: string; center_id: string; revision: number }>`
    SELECT p.child_id, p.center_id, c.revision FROM placements p JOIN children c ON c.id = p.child_id
    WHERE p.deleted_at IS NULL AND p.ends_on IS NULL AND p.kind = 'residential' ORDER BY p.child_id LIMIT 2`.execute(
    db,
  )
  const [one, other] = living.rows
  if (one === undefined || other === undefined) throw new Error('A walk needs two children in care.')
  return {
    child: { id: one.child_id, revision: one.revision },
    childId: one.child_id,
    otherChildId: other.child_id,
    centerId: one.center_id,
    first: (table) => found.get(table) ?? nowhere,
    place: (name) => join(folder, name),
  }
}
