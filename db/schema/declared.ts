import type { DeclaredColumns } from '../contract/record'
import type { DeclaredRecord } from '../contract/records/declared'
import type { Deletable } from './parts'

type OwnerColumn<D> = D extends { readonly owner: 'center' } ? { center_id: string } : { child_id: string }

/** A row of a declared record as the register keeps it. */
export type DeclaredRow<D extends DeclaredRecord = DeclaredRecord> = Deletable & {
  id: string
} & OwnerColumn<D> &
  DeclaredColumns<D>

/** The tables of all declared records. */
export type DeclaredTables = { [D in DeclaredRecord as D['table']]: DeclaredRow<D> }
