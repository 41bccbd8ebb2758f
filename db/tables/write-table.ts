import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '../atomic-file'
import type { tableFormats } from '../contract/tables'
import { codeOf, RegisterError } from '../errors'
import type { Sheet } from './sheet'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

/**
 * Writes a list beside its place and then puts it there, so that the file is whole or not there; CSV takes the first sheet.
 * DISK_FULL; CONFLICT `read_only_folder`, `file_exists` (a folder of that name); NOT_FOUND `no_folder`; BUSY `file_in_use`.
 */
export async function writeTable(
  path: string,
  format: (typeof tableFormats)[number],
  sheets: readonly [Sheet, ...Sheet[]],
): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new RegisterError({ code: 'CONFLICT', reason: 'file_exists' })
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`)
  try {
    const handle = openSync(part, 'wx')
    try {
      if (format === 'xlsx') await writeXlsx(handle, sheets)
      else writeCsv(handle, sheets[0])
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw refusalOf(error) ?? error
  }
  syncFolder(dirname(path))
}

function refusalOf(error: unknown): RegisterError | null {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new RegisterError({ code: 'NOT_FOUND', reason: 'no_folder' })
    case 'EBUSY':
      return new RegisterError({ code: 'BUSY', reason: 'file_in_use' })
    default:
      return null
  }
}
