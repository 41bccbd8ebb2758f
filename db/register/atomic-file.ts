import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes what was renamed or removed in the folder last through a power cut. Windows keeps its folders itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes the file's bytes last through a power cut. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes the whole file or leaves the old one: temporary file, fsync, rename, fsync of the folder. Readable by its owner only. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.part`
  try {
    const handle = openSync(temporary, 'w', 0o600)
    try {
      writeSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** What lies beside a register file and belongs to it. */
export const keyringPath = (path: string): string => `${path}.keyring`
export const lockPath = (path: string): string => `${path}.lock`
export const backupFolder = (path: string): string => `${path}.backups`

/** The register file and what SQLite keeps beside it. */
const databaseFiles = (path: string): string[] => [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]

/** Takes a half-made register away: the file, SQLite's files and its keyring. */
export function removeRegisterFiles(path: string): void {
  for (const file of [...databaseFiles(path), keyringPath(path)]) rmSync(file, { force: true })
}

/** Gives a closed register another name in the same folder, keyring first, so that no register ever stands without one. */
export function renameRegisterFiles(from: string, to: string): void {
  renameSync(keyringPath(from), keyringPath(to))
  for (const [index, file] of databaseFiles(from).entries()) {
    const target = databaseFiles(to)[index]
    if (target === undefined) continue
    if (existsSync(file)) renameSync(file, target)
    // A log left behind by a register that is gone would be taken for this one's.
    else rmSync(target, { force: true })
  }
  syncFolder(dirname(to))
}
