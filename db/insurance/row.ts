import type { Selectable } from 'kysely'
import type { InsuranceFields, Policy } from '../contract/insurance'
import type { InsuranceTable } from '../schema'

/** A stored row of `insurance`. */
export type PolicyRecord = Selectable<InsuranceTable>

/** The columns a policy's form fills. */
export function policyColumns(fields: InsuranceFields) {
  return {
    kind: fields.kind,
    policy_number: fields.policyNumber,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
  } as const
}

/** A new row of `insurance`. */
export function policyInsertRow(
  fields: InsuranceFields,
  about: {
    readonly id: string
    readonly childId: string
    readonly externalId?: string | null
    readonly now: string
  },
): PolicyRecord {
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
export function policyFromRow(row: PolicyRecord): Policy {
  return {
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    kind: row.kind as Policy['kind'],
    policyNumber: row.policy_number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }
}
