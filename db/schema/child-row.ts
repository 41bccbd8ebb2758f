import type { Selectable } from 'kysely'
import type { Child, ChildFields } from '../contract/children'
import { recordSearchKey, searchKey, sortKey } from '../contract/persian'
import type { ChildrenTable } from './schema'

/** A stored row of `children`. */
export type ChildrenRow = Selectable<ChildrenTable>

/** A row of `children` without the number that the register gives it. */
export type StoredChild = Omit<ChildrenRow, 'row_number'>

type Names = Pick<
  ChildFields,
  'firstName' | 'lastName' | 'fatherName' | 'fileNumber' | 'nationalId' | 'foreignId'
>

/** The key a child is found by: every name and number of hers, folded. */
export function childSearchKey(child: Names): string {
  return recordSearchKey([
    child.firstName,
    child.lastName,
    child.fatherName,
    child.fileNumber,
    child.nationalId,
    child.foreignId,
  ])
}

/** Her folded first and last name without spaces, for finding look-alikes. */
export function childNameKey(child: Pick<ChildFields, 'firstName' | 'lastName'>): string {
  return searchKey(`${child.firstName ?? ''} ${child.lastName ?? ''}`).replaceAll(' ', '')
}

/** The columns that one page of the file fills, the derived keys included. */
export function childColumns(fields: ChildFields) {
  return {
    file_number: fields.fileNumber,
    first_name: fields.firstName,
    last_name: fields.lastName,
    father_name: fields.fatherName,
    mother_name: fields.motherName,
    sex: fields.sex,
    birth_date: fields.birthDate,
    birth_date_estimated: fields.birthDateEstimated ? 1 : 0,
    national_id: fields.nationalId,
    national_id_missing_reason: fields.nationalIdMissingReason,
    foreign_id: fields.foreignId,
    legal_status: fields.legalStatus,
    admission_reasons: JSON.stringify([...new Set(fields.admissionReasons)]),
    disability: fields.disability,
    stay_reason: fields.stayReason,
    notes: fields.notes,
    worker: fields.worker,
    search_key: childSearchKey(fields),
    name_key: childNameKey(fields),
    name_sort: sortKey(fields.lastName, fields.firstName),
  } as const
}

/** A new row of `children` without a spell yet: `refreshCurrentPlacements` fills `current_*` once her spells are stored. */
export function childInsertRow(
  fields: ChildFields,
  about: {
    readonly id: string
    readonly externalId?: string | null
    /** The center that keeps the file. */
    readonly centerId: string | null
    readonly now: string
  },
): StoredChild {
  return {
    id: about.id,
    external_id: about.externalId ?? null,
    center_id: about.centerId,
    ...childColumns(fields),
    current_kind: null,
    current_center_id: null,
    current_since: null,
    created_at: about.now,
    updated_at: about.now,
    revision: 1,
    deleted_at: null,
  }
}

/** The columns that the child of the contract is made of. */
export const childRowColumns = [
  'id',
  'revision',
  'center_id',
  'file_number',
  'first_name',
  'last_name',
  'father_name',
  'mother_name',
  'sex',
  'birth_date',
  'birth_date_estimated',
  'national_id',
  'national_id_missing_reason',
  'foreign_id',
  'legal_status',
  'admission_reasons',
  'disability',
  'stay_reason',
  'notes',
  'worker',
  'created_at',
] as const satisfies readonly (keyof ChildrenRow)[]

/** As much of a stored row as the child of the contract is made of. */
export type ChildRow = Pick<ChildrenRow, (typeof childRowColumns)[number]>

/** The child as the contract shows her. Codes were checked on their way in. */
export function childFromRow(row: ChildRow): Child {
  return {
    id: row.id,
    revision: row.revision,
    centerId: row.center_id,
    fileNumber: row.file_number,
    firstName: row.first_name,
    lastName: row.last_name,
    fatherName: row.father_name,
    motherName: row.mother_name,
    sex: row.sex as Child['sex'],
    birthDate: row.birth_date,
    birthDateEstimated: row.birth_date_estimated === 1,
    nationalId: row.national_id,
    nationalIdMissingReason: row.national_id_missing_reason as Child['nationalIdMissingReason'],
    foreignId: row.foreign_id,
    legalStatus: row.legal_status as Child['legalStatus'],
    admissionReasons: JSON.parse(row.admission_reasons) as Child['admissionReasons'],
    disability: row.disability,
    stayReason: row.stay_reason as Child['stayReason'],
    notes: row.notes,
    worker: row.worker,
    createdAt: row.created_at,
  }
}
