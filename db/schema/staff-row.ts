import type { Selectable } from 'kysely'
import { recordSearchKey, sortKey } from '../contract/persian'
import type { StaffMember } from '../contract/staff'
import type { StaffTable } from './schema'

/** A stored row of `staff`. */
export type StaffRow = Selectable<StaffTable>

/** What is known of a staff member besides her keys. */
export type StaffFields = Omit<StaffMember, 'id' | 'revision' | 'centerName'>

/** The columns a staff member's form fills, the derived keys included. */
export function staffColumns(fields: StaffFields) {
  return {
    center_id: fields.centerId,
    first_name: fields.firstName,
    last_name: fields.lastName,
    name_search: recordSearchKey([fields.firstName, fields.lastName, fields.nationalId]),
    name_sort: sortKey(fields.lastName, fields.firstName),
    role: fields.role,
    national_id: fields.nationalId,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
  } as const
}

/** A new row of `staff`. */
export function staffInsertRow(
  fields: StaffFields,
  about: { readonly id: string; readonly externalId?: string | null; readonly now: string },
): StaffRow {
  return {
    id: about.id,
    external_id: about.externalId ?? null,
    ...staffColumns(fields),
    created_at: about.now,
    updated_at: about.now,
    revision: 1,
    deleted_at: null,
  }
}

/** The staff member as the contract shows her. */
export function staffFromRow(row: StaffRow, centerName: string | null): StaffMember {
  return {
    id: row.id,
    revision: row.revision,
    centerId: row.center_id,
    centerName,
    firstName: row.first_name,
    lastName: row.last_name,
    role: row.role as StaffMember['role'],
    nationalId: row.national_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }
}
