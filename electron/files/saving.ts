import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ShellRefusal } from './shell-refusal'

/** A file name that every system takes: no folder, no reserved sign, no leading or closing dot. */
export function safeName(name: string): string {
  const cleaned = basename(name.replaceAll('\\', '/')).replaceAll(/[<>:"/|?*\u0000-\u001f]/gu, '-')
  return cleaned.replaceAll(/^[.\s]+|[.\s]+$/gu, '').slice(0, 120) || 'sarpanah'
}

/** Writes a file so that it is whole or not there. Throws DISK_FULL, CONFLICT `read_only_folder` or NOT_FOUND `no_folder`. */
export async function saveWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`)
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw refusalOf(error) ?? error
  }
}

function refusalOf(error: unknown): ShellRefusal | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ShellRefusal({ code: 'DISK_FULL' })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ShellRefusal({ code: 'CONFLICT', reason: 'read_only_folder' })
    case 'EBUSY':
      return new ShellRefusal({ code: 'BUSY', reason: 'file_in_use' })
    case 'ENOENT':
    case 'ENOTDIR':
      return new ShellRefusal({ code: 'NOT_FOUND', reason: 'no_folder' })
    default:
      return null
  }
}
