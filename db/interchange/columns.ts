import { LARGEST_AMOUNT } from '../contract/fields'
import type { PackageFileName } from './file-names'

/**
 * What a column holds. `text` and `name` are one line, `lines` several, `prose` several kept as they are; `key` is a row's id, `reference` another row's.
 * `mark` names a row where it is there and is kept as written where it is not. `amount` is whole rial, `parts` the JSON
 * text of what a payment is made of.
 */
export type ColumnType =
  | { readonly is: 'key' }
  | { readonly is: 'reference'; readonly to: PackageFileName }
  | { readonly is: 'mark'; readonly to: readonly PackageFileName[] }
  | { readonly is: 'text' | 'lines' | 'name' | 'prose'; readonly longest: number }
  | {
      readonly is:
        'date' | 'time' | 'times' | 'month' | 'instant' | 'boolean' | 'national_id' | 'sheba' | 'parts'
    }
  | { readonly is: 'count'; readonly least?: number; readonly most?: number }
  | { readonly is: 'amount'; readonly least: number; readonly most: number }
  | { readonly is: 'one_of' | 'some_of'; readonly values: readonly string[] }

/** One column of a file of the open format. `required`: a row without it is refused. `stored`: its name in the register where that is another. */
export interface Column {
  readonly name: string
  readonly required: boolean
  readonly type: ColumnType
  readonly stored?: string
}

export const column = (name: string, type: ColumnType): Column => ({ name, required: false, type })
export const required = (name: string, type: ColumnType): Column => ({ name, required: true, type })
export const text = (longest = 200): ColumnType => ({ is: 'text', longest })
export const lines = (longest = 5000): ColumnType => ({ is: 'lines', longest })
export const prose = (longest: number): ColumnType => ({ is: 'prose', longest })
export const personName: ColumnType = { is: 'name', longest: 100 }
export const date: ColumnType = { is: 'date' }
export const month: ColumnType = { is: 'month' }
export const instant: ColumnType = { is: 'instant' }
export const count: ColumnType = { is: 'count' }
export const boolean: ColumnType = { is: 'boolean' }
export const within = (least: number, most: number): ColumnType => ({ is: 'count', least, most })
/** A payment, a tariff: more than nothing. */
export const amount: ColumnType = { is: 'amount', least: 1, most: LARGEST_AMOUNT }
/** What may be nothing. */
export const sum: ColumnType = { is: 'amount', least: 0, most: LARGEST_AMOUNT }
export const oneOf = (values: readonly string[]): ColumnType => ({ is: 'one_of', values })
export const someOf = (values: readonly string[]): ColumnType => ({ is: 'some_of', values })
export const key: ColumnType = { is: 'key' }
export const reference = (to: PackageFileName): ColumnType => ({ is: 'reference', to })
export const externalId = column('external_id', text())
