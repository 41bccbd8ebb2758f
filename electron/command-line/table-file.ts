import { extname } from 'node:path'
import type { tableFormats, TableInput } from '../../db/contract/office'
import type { Ask } from './command'
import { UsageError } from './io'
import { needed, type Options } from './options'

/** A place for a list, and its kind by the ending of its name. */
export interface TableFile {
  readonly path: string
  readonly format: (typeof tableFormats)[number]
}

/** The file of `--out`, an Excel workbook or CSV. */
export function tableFile(options: Options): TableFile {
  const path = needed(options, 'out')
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return { path, format: 'xlsx' }
    case '.csv':
      return { path, format: 'csv' }
    default:
      throw new UsageError('--out must end in .xlsx or .csv.')
  }
}

/** Writes the list as the window does, and answers its rows. */
export async function saveTable(
  ask: Ask<'tables.write'>,
  table: TableInput,
  { path, format }: TableFile,
): Promise<number> {
  const { rows } = await ask('tables.write', { table, format, path })
  return rows
}
