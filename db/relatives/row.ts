import type { Selectable } from 'kysely'
import { recordSearchKey, sortKey } from '../contract/persian'
import type { ChildRelative, RelativeFields, Sibling } from '../contract/relatives'
import { childRelative } from '../contract/records/child-relative'
import { datedRecords } from '../records/dated-records'
import type { RelativesTable, SiblingLinksTable } from '../schema/file'

/** Stored rows. */
export type RelativeRow = Selectable<RelativesTable>
export type SiblingLinkRow = Selectable<SiblingLinksTable>

/** The columns that a person's form fills, the derived keys included. */
export function relativeColumns(fields: RelativeFields) {
  return {
    first_name: fields.firstName,
    last_name: fields.lastName,
    father_name: fields.fatherName,
    national_id: fields.nationalId,
    birth_date: fields.birthDate,
    life: fields.life,
    phone: fields.phone,
    address: fields.address,
    note: fields.note,
    name_search: recordSearchKey([fields.firstName, fields.lastName, fields.fatherName]),
    name_sort: sortKey(fields.lastName, fields.firstName),
  } as const
}

interface NewRow {
  readonly id: string
  readonly now: string
}

const kept = (about: NewRow) => ({
  id: about.id,
  external_id: null,
  created_at: about.now,
  updated_at: about.now,
  revision: 1,
  deleted_at: null,
})

/** A new row of `relatives`: the person, whoever's file she stands in. */
export function relativeInsertRow(fields: RelativeFields, about: NewRow): RelativeRow {
  return { ...kept(about), ...relativeColumns(fields) }
}

/** The person as the contract shows her. */
export function personFromRow(row: RelativeRow): ChildRelative['person'] {
  return {
    firstName: row.first_name,
    lastName: row.last_name,
    fatherName: row.father_name,
    nationalId: row.national_id,
    birthDate: row.birth_date,
    life: row.life as ChildRelative['person']['life'],
    phone: row.phone,
    address: row.address,
    note: row.note,
  }
}

/** The place of relatives in children's files. */
export const childRelatives = datedRecords(childRelative)

/** A new row of `sibling_links`; which of the two is named first makes no difference. */
export function siblingInsertRow(
  link: { readonly childId: string; readonly siblingId: string; readonly kind: Sibling['kind'] },
  about: NewRow,
): SiblingLinkRow {
  const [one, other] = [link.childId, link.siblingId].sort()
  return { ...kept(about), child_id: one ?? '', sibling_id: other ?? '', kind: link.kind }
}
