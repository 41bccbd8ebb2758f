import type { Selectable } from 'kysely'
import { recordSearchKey, sortKey } from '../contract/persian'
import type { ChildRelative, RelationFields, RelativeFields, Sibling } from '../contract/relatives'
import { childRecords } from '../records/child-records'
import type { ChildRelativesTable, RelativesTable, SiblingLinksTable } from '../schema/file'

/** Stored rows. */
export type RelativeRow = Selectable<RelativesTable>
export type ChildRelativeRow = Selectable<ChildRelativesTable>
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

/** What a person is to a child, with whose person it is. */
export type ChildRelativeFields = RelationFields & { readonly relativeId: string }
export type Relation = Omit<ChildRelative, 'person' | 'relativeRevision' | 'sharedWith'>

/** The place of relatives in children's files. */
export const childRelatives = childRecords<ChildRelativeRow, ChildRelativeFields, Relation>({
  table: 'child_relatives',
  subject: 'relative',
  columns: (fields) => ({
    relative_id: fields.relativeId,
    relation: fields.relation,
    is_guardian: fields.isGuardian ? 1 : 0,
    standing: fields.standing,
    reason: fields.reason,
  }),
  fromRow: (row) => ({
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    relativeId: row.relative_id,
    relation: row.relation,
    isGuardian: row.is_guardian === 1,
    standing: row.standing as ChildRelative['standing'],
    reason: row.reason,
  }),
  day: 'relative_id',
})

/** A new row of `sibling_links`; which of the two is named first makes no difference. */
export function siblingInsertRow(
  link: { readonly childId: string; readonly siblingId: string; readonly kind: Sibling['kind'] },
  about: NewRow,
): SiblingLinkRow {
  const [one, other] = [link.childId, link.siblingId].sort()
  return { ...kept(about), child_id: one ?? '', sibling_id: other ?? '', kind: link.kind }
}
