import Database from 'better-sqlite3-multiple-ciphers'
import { lockPath } from './atomic-file'
import { RegisterError } from '../context/errors'

/** Held while a program has the register open. */
export interface RegisterLock {
  release(): void
}

/**
 * Takes the register for this program alone, or throws BUSY `open_elsewhere`. The operating system holds the lock (SQLite's
 * exclusive lock on an empty file beside the register), so it ends with the process, however the process ends.
 * The empty file stays: removing it would let two programs hold two different files of one name.
 */
export function lockRegister(path: string, sqliteBinding?: string): RegisterLock {
  const connection = new Database(lockPath(path), {
    timeout: 0,
    ...(sqliteBinding === undefined ? {} : { nativeBinding: sqliteBinding }),
  })
  try {
    connection.pragma('journal_mode=MEMORY')
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new RegisterError({ code: 'BUSY', reason: 'open_elsewhere' })
    }
    throw error
  }
  return { release: () => void connection.close() }
}
