import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import { RegisterError } from '../context/errors'
import { refreshCurrentPlacements } from './current'
import {
  placementColumns,
  placementInsertRow,
  type PlacementFields,
  type PlacementRecord,
} from '../schema/placement-row'
import { spellFault, spellOf } from '../children/spell-order'
import { spellsOf } from '../children/spells'

/** A spell by its id, also one that was taken away; undefined when there is none. */
export function spellRecord(db: Handle, id: string): Promise<PlacementRecord | undefined> {
  return db.selectFrom('placements').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A live spell by its id. NOT_FOUND. */
export async function findSpell(db: Handle, id: string): Promise<PlacementRecord> {
  const row = await spellRecord(db, id)
  if (row?.deleted_at !== null) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** Stores a new spell with its audit row. The rules have been asked before; `refuseSpellFaults` comes after the step's last spell. */
export async function addSpell(
  context: Context,
  fields: PlacementFields,
  about: { readonly id: string; readonly childId: string },
): Promise<PlacementRecord> {
  const row = placementInsertRow(fields, { ...about, now: context.now })
  await context.db.insertInto('placements').values(row).execute()
  await settle(context, null, row)
  return row
}

/** Changes a stored spell with its audit row; `revision` grows by one. */
export async function changeSpell(
  context: Context,
  before: PlacementRecord,
  fields: Partial<PlacementFields>,
): Promise<PlacementRecord> {
  const after: PlacementRecord = {
    ...before,
    ...placementColumns({ ...fieldsOf(before), ...fields }),
    updated_at: context.now,
    revision: before.revision + 1,
  }
  const { id, ...columns } = after
  await context.db.updateTable('placements').set(columns).where('id', '=', id).execute()
  await settle(context, before, after)
  return after
}

/** Takes a spell off the file; the row and the history stay. */
export async function takeSpellAway(context: Context, before: PlacementRecord): Promise<void> {
  await context.db
    .updateTable('placements')
    .set({ deleted_at: context.now, updated_at: context.now, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .execute()
  await settle(context, before, null)
}

async function settle(
  context: Context,
  before: PlacementRecord | null,
  after: PlacementRecord | null,
): Promise<void> {
  const record = after ?? before
  if (!record) return
  await refreshCurrentPlacements(context.db, [record.child_id])
  await recordChange(context, {
    subject: 'placement',
    recordId: record.id,
    childId: record.child_id,
    before: before && { ...before },
    after: after && { ...after },
  })
}

/** Refuses a file whose spells cannot stand side by side. To be called when a step has written all its spells. CONFLICT with the fault (`overlap`, `second_open_spell`, `end_before_start`) as reason. */
export async function refuseSpellFaults(db: Handle, childId: string): Promise<void> {
  const fault = spellFault((await spellsOf(db, childId)).map(spellOf))
  if (fault !== null) throw new RegisterError({ code: 'CONFLICT', reason: fault })
}

/** A row's fields in the contract's shape. */
export function fieldsOf(row: PlacementRecord): PlacementFields {
  return {
    kind: row.kind as PlacementFields['kind'],
    centerId: row.center_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    entryRoute: row.entry_route as PlacementFields['entryRoute'],
    orderNumber: row.order_number,
    orderDate: row.order_date,
    relativeName: row.relative_name,
    relation: row.relation,
    note: row.note,
  }
}
