import type { Selectable } from 'kysely'
import type { Center, CenterFields } from '../contract/centers'
import { recordSearchKey, sortKey } from '../contract/persian'
import type { CentersTable } from './schema'

/** A stored row of `centers`. */
export type CenterRow = Selectable<CentersTable>

/** The columns a center's form fills, the derived keys included. */
export function centerColumns(fields: CenterFields) {
  return {
    name: fields.name,
    name_search: recordSearchKey([fields.name]),
    name_sort: sortKey(fields.name),
    kind: fields.kind,
    ownership: fields.ownership,
    province: fields.province,
    county: fields.county,
    capacity: fields.capacity,
    licensed_sex: fields.licensedSex,
    licensed_age_from: fields.licensedAgeFrom,
    licensed_age_to: fields.licensedAgeTo,
    licence_number: fields.licenceNumber,
    opened_on: fields.openedOn,
    closed_on: fields.closedOn,
  } as const
}

/** A new row of `centers`. `code` is its short number in the register (`nextCenterCode`). */
export function centerInsertRow(
  fields: CenterFields,
  about: {
    readonly id: string
    readonly externalId?: string | null
    readonly code: string
    readonly now: string
  },
): CenterRow {
  return {
    id: about.id,
    external_id: about.externalId ?? null,
    code: about.code,
    ...centerColumns(fields),
    created_at: about.now,
    updated_at: about.now,
    revision: 1,
    deleted_at: null,
  }
}

/** The center as the contract shows it, with its residents and staff on a day. */
export function centerFromRow(
  row: CenterRow,
  on: { readonly residents: number; readonly staff: number },
): Center {
  return {
    id: row.id,
    revision: row.revision,
    code: row.code,
    externalId: row.external_id,
    name: row.name,
    kind: row.kind as Center['kind'],
    ownership: row.ownership as Center['ownership'],
    province: row.province,
    county: row.county,
    capacity: row.capacity,
    licensedSex: row.licensed_sex as Center['licensedSex'],
    licensedAgeFrom: row.licensed_age_from,
    licensedAgeTo: row.licensed_age_to,
    licenceNumber: row.licence_number,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    residents: on.residents,
    staff: on.staff,
  }
}
