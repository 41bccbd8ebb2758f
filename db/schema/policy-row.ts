import type { Selectable } from 'kysely'
import type { InsuranceFields, Policy } from '../contract/insurance'
import type { InsuranceTable } from './schema'

/** A stored row of `insurance`. */
export type PolicyRow = Selectable<InsuranceTable>

/** A policy without its keys; insurer and holder may be left out where nobody was asked. */
export type PolicyFields = Omit<InsuranceFields, 'insurer' | 'holder'> &
  Partial<Pick<InsuranceFields, 'insurer' | 'holder'>>

/** The columns a policy's form fills. */
export function policyColumns(fields: PolicyFields) {
  return {
    kind: fields.kind,
    policy_number: fields.policyNumber,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    insurer: fields.insurer ?? null,
    holder: fields.holder ?? null,
  } as const
}

/** A new row of `insurance`. */
export function policyInsertRow(
  fields: PolicyFields,
  about: {
    readonly id: string
    readonly childId: string
    readonly externalId?: string | null
    readonly now: string
  },
): PolicyRow {
  return {
    id: about.id,
    external_id: about.externalId ?? null,
    child_id: about.childId,
    ...policyColumns(fields),
    created_at: about.now,
    updated_at: about.now,
    revision: 1,
    deleted_at: null,
  }
}

/** The policy as the contract shows it. */
export function policyFromRow(row: PolicyRow): Policy {
  return {
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    kind: row.kind as Policy['kind'],
    policyNumber: row.policy_number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    insurer: row.insurer,
    holder: row.holder as Policy['holder'],
  }
}
