import type { Insertable, Selectable } from 'kysely'
import type { Placement } from '../contract/placements'
import type { PlacementsTable } from './schema'

/** A stored row of `placements`. */
export type PlacementRow = Selectable<PlacementsTable>

/** What is known of a spell besides its keys. */
export type PlacementFields = Omit<Placement, 'id' | 'revision' | 'childId' | 'centerName'>

/** The columns a spell's fields fill. */
export function placementColumns(fields: PlacementFields) {
  return {
    kind: fields.kind,
    center_id: fields.centerId,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    entry_route: fields.entryRoute,
    order_number: fields.orderNumber,
    order_date: fields.orderDate,
    relative_name: fields.relativeName,
    relation: fields.relation,
    note: fields.note,
  } as const
}

/** A new row of `placements`. */
export function placementInsertRow(
  fields: PlacementFields,
  about: {
    readonly id: string
    readonly childId: string
    readonly externalId?: string | null
    readonly now: string
  },
): Insertable<PlacementsTable> & PlacementRow {
  return {
    id: about.id,
    external_id: about.externalId ?? null,
    child_id: about.childId,
    ...placementColumns(fields),
    created_at: about.now,
    updated_at: about.now,
    revision: 1,
    deleted_at: null,
  }
}

/** The spell as the contract shows it. Codes were checked on their way in. */
export function placementFromRow(row: PlacementRow, centerName: string | null): Placement {
  return {
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    kind: row.kind as Placement['kind'],
    centerId: row.center_id,
    centerName,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    entryRoute: row.entry_route as Placement['entryRoute'],
    orderNumber: row.order_number,
    orderDate: row.order_date,
    relativeName: row.relative_name,
    relation: row.relation,
    note: row.note,
  }
}
