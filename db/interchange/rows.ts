import type { PackageFileName } from './package-files'
import type { CellValue } from './parse-cells'

/** A row with the key it gets in the register; `externalId` is the text that stood for it where that was no UUID. */
export interface KeyedRow {
  readonly file: PackageFileName
  readonly line: number
  readonly id: string
  readonly externalId: string | null
  readonly values: ReadonlyMap<string, CellValue>
  readonly unknown: ReadonlyMap<string, string>
  readonly faulty: boolean
}

/** The cell as text; null when it is missing. */
export function textOf(values: ReadonlyMap<string, CellValue>, column: string): string | null {
  const value = values.get(column)
  return typeof value === 'string' ? value : null
}

/** The cell as a whole number; null when it is missing. */
export function countOf(values: ReadonlyMap<string, CellValue>, column: string): number | null {
  const value = values.get(column)
  return typeof value === 'number' ? value : null
}
