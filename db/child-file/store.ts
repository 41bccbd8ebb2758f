import { sql } from 'kysely'
import { recordChanges } from '../context/audit'
import type { Context, Handle } from '../context/context'
import { RegisterError } from '../context/errors'
import type { FileStep, RowChange } from './file-step'
import type { JudgedSupport } from './judged-file'
import { spellFault, type SpellFault } from './spell-order'

/**
 * Stores what a step changes, with its lines in the history. The rules have been asked before; what no step may leave behind is
 * refused whatever they were told: CONFLICT with the fault of the spells (`overlap`, `second_open_spell`, `end_before_start`) as
 * reason, and `overlap` where two supports of one programme share a day.
 */
export async function storeStep(context: Context, step: FileStep): Promise<void> {
  const fault = faultOf(step)
  if (fault !== null) throw new RegisterError({ code: 'CONFLICT', reason: fault })
  await storeChanges(context, step.changes)
}

/** Stores changes that leave no fault behind, such as taking a record off, with their lines in the history. */
export async function storeChanges(context: Context, changes: readonly RowChange[]): Promise<void> {
  for (const change of changes) await write(context, change)
  const moved = changes.filter(({ table }) => table === 'placements').map(({ childId }) => childId)
  if (moved.length > 0) await refreshCurrentPlacements(context.db, moved)
  await recordChanges(
    context,
    changes.map(({ subject, id, childId, before, after }) => ({
      subject,
      recordId: id,
      childId,
      before: before && told(before),
      after: after && told(after),
    })),
  )
}

/** What no step may leave behind in the parts it changes. Null when all is well. */
export function faultOf({ judged, changes, touched }: FileStep): SpellFault | null {
  const isOf = (part: RowChange['table']) => changes.some(({ table }) => table === part)
  const fault = isOf('placements') ? spellFault(judged.placements) : null
  if (fault !== null || !isOf('supports')) return fault
  return judged.supports.some((one) => touched.has(one.id) && isTwice(judged.supports, one))
    ? 'overlap'
    : null
}

/** Whether another support of the same programme shares a day with this one. */
function isTwice(supports: readonly JudgedSupport[], one: JudgedSupport): boolean {
  return supports.some(
    (other) =>
      other.id !== one.id &&
      other.programme === one.programme &&
      (other.endsOn === null || one.startsOn < other.endsOn) &&
      (one.endsOn === null || other.startsOn < one.endsOn),
  )
}

async function write({ db, now }: Context, { table, id, before, after }: RowChange): Promise<void> {
  if (before === null) {
    if (after !== null) await insert(db, table, after)
    return
  }
  const left = after ?? { ...before, deleted_at: now, updated_at: now, revision: before.revision + 1 }
  const columns = Object.entries(left).filter(
    ([name, value]) => before[name as keyof typeof before] !== value,
  )
  const set = columns.map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`UPDATE ${sql.table(table)} SET ${sql.join(set)} WHERE id = ${id}`.execute(db)
}

async function insert(db: Handle, table: string, row: object): Promise<void> {
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
    VALUES (${sql.join(Object.values(row))})`.execute(db)
}

/** What the history tells of a row: a child's placement columns follow from her spells, which have rows of their own there. */
function told(row: object): Readonly<Record<string, unknown>> {
  const {
    current_kind: _kind,
    current_center_id: _center,
    current_since: _since,
    ...fields
  } = row as Readonly<Record<string, unknown>>
  return fields
}

/**
 * Writes each child's latest spell into `children.current_*` (all NULL when she has none). The latest is the one that starts last;
 * of two that start on one day, the one still open. The center is the one that answers for her: of her last residential spell,
 * else of the latest spell. Call after spells were written; `'all'` does the whole register in one statement.
 * (The + keeps SQLite from looking through all residential spells by their kind.)
 */
export async function refreshCurrentPlacements(
  db: Handle,
  childIds: readonly string[] | 'all',
): Promise<void> {
  const among =
    childIds === 'all' ? sql`` : sql`AND id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))`
  await sql`
    UPDATE children SET (current_kind, current_center_id, current_since) = (
      SELECT latest.kind,
        coalesce(
          (SELECT home.center_id FROM placements AS home
            WHERE home.child_id = children.id AND +home.kind = 'residential' AND home.deleted_at IS NULL
            ORDER BY home.starts_on DESC, home.ends_on IS NOT NULL, home.ends_on DESC, home.id DESC LIMIT 1),
          latest.center_id),
        latest.starts_on
      FROM placements AS latest
      WHERE latest.child_id = children.id AND latest.deleted_at IS NULL
      ORDER BY latest.starts_on DESC, latest.ends_on IS NOT NULL, latest.ends_on DESC, latest.id DESC LIMIT 1
    )
    WHERE TRUE ${among}
  `.execute(db)
}
