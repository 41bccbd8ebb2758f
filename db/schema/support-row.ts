import type { Selectable } from 'kysely'
import type { Support } from '../contract/supports'
import type { SupportsTable } from './schema'

/** A stored row of `supports`. */
export type SupportRow = Selectable<SupportsTable>

/** A spell of support without its keys; a package may bring a programme of its own. */
export type SupportFields = Pick<Support, 'programme' | 'startsOn' | 'endsOn'> &
  Partial<Pick<Support, 'agreedRial'>>

/** The columns that a spell's form fills. */
export function supportColumns(fields: Required<SupportFields>) {
  return {
    programme: fields.programme,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    agreed_rial: fields.agreedRial,
  } as const
}

/** A new row of `supports`. */
export function supportInsertRow(
  fields: SupportFields,
  about: {
    readonly id: string
    readonly childId: string
    readonly externalId?: string | null
    readonly now: string
  },
): SupportRow {
  return {
    id: about.id,
    external_id: about.externalId ?? null,
    child_id: about.childId,
    ...supportColumns({ agreedRial: null, ...fields }),
    created_at: about.now,
    updated_at: about.now,
    revision: 1,
    deleted_at: null,
  }
}

/** The support as the contract shows it. */
export function supportFromRow(row: SupportRow): Support {
  return {
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    programme: row.programme,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    agreedRial: row.agreed_rial,
  }
}
