import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import { ShellRefusal } from './ipc/shell-answers'

/**
 * Asks where a PDF shall be saved; null when the user turns back. A test run in a checkout names the folder in
 * SARPANAH_TEST_SAVE_DIR instead of answering a dialog.
 */
export async function choosePdfPath(fileName: string, contents: WebContents): Promise<string | null> {
  const name = `${safeName(fileName)}.pdf`
  const testFolder = app.isPackaged ? undefined : process.env['SARPANAH_TEST_SAVE_DIR']
  if (testFolder !== undefined && testFolder !== '') return join(testFolder, name)
  const options: Electron.SaveDialogOptions = {
    title: 'ذخیرهٔ فایل',
    buttonLabel: 'ذخیره',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const window = BrowserWindow.fromWebContents(contents)
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  if (answer.canceled || answer.filePath === '') return null
  const { filePath } = answer
  if (filePath.toLowerCase().endsWith('.pdf')) return filePath
  // The dialog asked about the name as typed; the name with its ending was not confirmed.
  if (existsSync(`${filePath}.pdf`)) throw new ShellRefusal({ code: 'CONFLICT', reason: 'file_exists' })
  return `${filePath}.pdf`
}

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
