import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '../register/atomic-file'
import type { TableFormat } from '../contract/office'
import { codeOf, RegisterError } from '../context/errors'
import type { Sheet } from './sheet'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

/** Writes a list as a workbook or as CSV, which takes the first sheet. Refuses as `writeFileWhole`. */
export async function writeTable(
  path: string,
  format: Exclude<TableFormat, 'docx'>,
  sheets: readonly [Sheet, ...Sheet[]],
): Promise<void> {
  await writeFileWhole(path, async (handle) => {
    if (format === 'xlsx') await writeXlsx(handle, sheets)
    else writeCsv(handle, sheets[0])
  })
}

/**
 * Writes a file beside its place and then puts it there, so that it is whole or not there.
 * DISK_FULL; CONFLICT `read_only_folder`, `file_exists` (a folder of that name); NOT_FOUND `no_folder`; BUSY `file_in_use`.
 */
export async function writeFileWhole(
  path: string,
  write: (handle: number) => Promise<void> | void,
): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new RegisterError({ code: 'CONFLICT', reason: 'file_exists' })
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`)
  try {
    const handle = openSync(part, 'wx')
    try {
      await write(handle)
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
