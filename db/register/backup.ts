import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backupFolder, keyringPath, syncFile, syncFolder } from './atomic-file'
import { RegisterError } from '../context/errors'
import { keepKeyring, writeKeyring, type Keyring } from './keyring'
import { lockRegister } from './lock-file'
import { newestVersion } from './migrate'
import { openConnection, type Connection } from './open'
import { unlockByPassword } from './unlock'

const ENDING = '.sarpanah'
const KEPT = 7
/** The files of one register, the register itself last. */
const ENDINGS = ['.keyring', '-wal', '-shm', '-journal', ''] as const

/** A checked copy beside the register. */
export interface Backup {
  readonly path: string
  readonly fileName: string
  readonly bytes: number
}

/** What a look over a whole file found. `faults` is empty for a sound one; it holds SQLite's words about pages and tables, never rows. */
export interface Verification {
  readonly version: number
  readonly tables: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

/** Reads every page (each is authenticated by the cipher), every index and every reference. */
function verifyConnection(connection: Connection, onStep?: (done: number) => void): Verification {
  const faults: string[] = []
  try {
    faults.push(...(onStep === undefined ? integrityFaults(connection) : faultsByTable(connection, onStep)))
    const references = connection.pragma('foreign_key_check') as { table: string }[]
    faults.push(...references.map(({ table }) => `a row of ${table} refers to a missing row`))
    return {
      version: Number(connection.pragma('user_version', { simple: true })),
      tables: countRows(connection),
      faults,
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      return { version: 0, tables: {}, faults: [...faults, String(error.code)] }
    }
    throw error
  }
}

/** What SQLite finds wrong in the whole file, or in one table and its indexes. */
function integrityFaults(connection: Connection, table?: string): string[] {
  const asked = table === undefined ? 'integrity_check' : `integrity_check("${table}")`
  const said = connection.pragma(asked) as { integrity_check: string }[]
  return said.map((row) => row.integrity_check).filter((one) => one !== 'ok')
}

/** The same table by table, so that a large copy can say how far it is. A copy just made has no page outside of a table. */
function faultsByTable(connection: Connection, onStep: (done: number) => void): string[] {
  const tables = ['sqlite_schema', ...tableNames(connection)]
  return tables.flatMap((table, place) => {
    onStep(place / tables.length)
    return integrityFaults(connection, table)
  })
}

function tableNames(connection: Connection): string[] {
  return connection
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[]
}

function countRows(connection: Connection): Record<string, number> {
  return Object.fromEntries(
    tableNames(connection).map((name) => [
      name,
      Number(connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
    ]),
  )
}

/** The latest change that a backup should hold: signing in and out alone is none. */
function lastChange(connection: Connection): string | null {
  const id = connection
    .prepare(`SELECT id FROM audit WHERE method NOT LIKE 'session.%' ORDER BY id DESC LIMIT 1`)
    .pluck()
    .get()
  return typeof id === 'string' ? id : null
}

/** Whether the register holds a change that its latest backup lacks. */
export function hasUnsavedChange(connection: Connection, keyring: Keyring): boolean {
  return lastChange(connection) !== keyring.backedUpChange
}

const stamp = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+/gu, '')

function freeName(folder: string, start: string): string {
  for (let count = 1; ; count += 1) {
    const name = `${start}${count === 1 ? '' : `-${count}`}${ENDING}`
    if (!existsSync(join(folder, name)) && !existsSync(keyringPath(join(folder, name)))) return name
  }
}

/**
 * Copies the open register into `<file>.backups`, checks the copy and keeps the seven newest. The copy keeps the register's key and
 * has a copy of the keyring beside it: its users and the recovery key open it even when the register itself is gone, and no
 * password is needed to make it. The answered keyring knows what the backup holds and is for the caller to save.
 * `replaces`: an earlier backup of the same sitting that this one makes superfluous.
 * Throws SqliteError or a file system error when there is no room; CORRUPT `backup_differs` when the copy is not what was copied.
 */
export function backupRegister(source: {
  readonly path: string
  readonly connection: Connection
  readonly key: Uint8Array
  readonly keyring: Keyring
  readonly now: Date
  readonly sqliteBinding?: string | undefined
  readonly replaces?: string | undefined
  /** How far the backup has come, 0–1. The first half is the copy, during which it is silent. */
  readonly onProgress?: ((done: number) => void) | undefined
}): { backup: Backup; keyring: Keyring } {
  const folder = backupFolder(source.path)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name))
  const fileName = freeName(folder, `${basename(source.path, ENDING)}-${stamp(source.now)}`)
  const path = join(folder, fileName)
  const part = `${path}.part`
  const keyring = { ...source.keyring, backedUpChange: lastChange(source.connection) }
  try {
    source.onProgress?.(0)
    const expected = countRows(source.connection)
    source.connection.prepare('VACUUM INTO ?').run(part)
    source.onProgress?.(0.5)
    const copy = openConnection(part, {
      key: source.key,
      readonly: true,
      sqliteBinding: source.sqliteBinding,
    })
    let found: Verification
    try {
      found = verifyConnection(copy, (done) => source.onProgress?.(0.5 + done * 0.45))
    } finally {
      copy.close()
    }
    if (found.faults.length > 0 || JSON.stringify(found.tables) !== JSON.stringify(expected)) {
      throw new RegisterError({ code: 'CORRUPT', reason: 'backup_differs' })
    }
    source.onProgress?.(0.95)
    syncFile(part)
    writeKeyring(path, keyring)
    renameSync(part, path)
    syncFolder(folder)
  } catch (error) {
    rmSync(part, { force: true })
    if (!existsSync(path)) rmSync(keyringPath(path), { force: true })
    throw error
  }
  source.onProgress?.(1)
  if (source.replaces !== undefined) removeBackup(source.replaces)
  for (const old of listBackups(source.path).slice(KEPT)) removeBackup(old)
  return { backup: { path, fileName, bytes: statSync(path).size }, keyring }
}

/** Leaves one that was opened and worked in, which has backups of its own: what was written there stands nowhere else. */
function removeBackup(path: string): void {
  if (existsSync(backupFolder(path))) return
  rmSync(path, { force: true })
  rmSync(keyringPath(path), { force: true })
}

/** Paths of the register's backups, newest first. */
export function listBackups(registerPath: string): string[] {
  const folder = backupFolder(registerPath)
  if (!existsSync(folder)) return []
  const own = new RegExp(`^\\d{8}T\\d{6}Z(-(?<count>\\d+))?$`, 'u')
  const start = `${basename(registerPath, ENDING)}-`
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith(ENDING))
    .map((name) => ({ name, when: name.slice(start.length, -ENDING.length) }))
    .flatMap(({ name, when }) => {
      const match = own.exec(when)
      return match === null
        ? []
        : [{ name, when: when.slice(0, 16), count: Number(match.groups?.['count'] ?? 1) }]
    })
    .sort((a, b) => (a.when === b.when ? b.count - a.count : a.when < b.when ? 1 : -1))
    .map(({ name }) => join(folder, name))
}

interface Credentials {
  readonly userName?: string | undefined
  readonly password: string
  readonly sqliteBinding?: string | undefined
  readonly now?: () => Date
}

/**
 * Looks over a whole register or backup with a user's password, changing nothing in it.
 * NOT_FOUND `no_file` | `no_keyring`; FORBIDDEN `wrong_password`; CORRUPT when it cannot even be opened.
 */
export async function verifyRegister(
  options: Credentials & { readonly path: string },
): Promise<Verification> {
  if (!existsSync(options.path)) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_file' })
  const keyring = keepKeyring(options.path)
  const now = options.now?.() ?? new Date()
  const { key } = await unlockByPassword(keyring, options.userName, options.password, now)
  const connection = openConnection(options.path, {
    key,
    readonly: true,
    sqliteBinding: options.sqliteBinding,
  })
  try {
    const found = verifyConnection(connection)
    const faults = [...found.faults]
    if (found.version > newestVersion) faults.push('made by a newer program')
    if (faults.length === 0) {
      const id = connection.prepare('SELECT id FROM register').pluck().get()
      if (id !== keyring.current.registerId) faults.push('the keyring is of another register')
    }
    return { ...found, faults }
  } finally {
    connection.close()
  }
}

/**
 * Puts a backup in a register's place, after looking it over whole. An existing register is only replaced when told, and is then
 * kept beside it under another name, which is answered. CONFLICT `file_exists`; BUSY `open_elsewhere`; CORRUPT `damaged_backup`;
 * otherwise as `verifyRegister`.
 */
export async function restoreRegister(
  options: Credentials & { readonly backup: string; readonly to: string; readonly replace?: boolean },
): Promise<{ readonly keptAside: string | null; readonly tables: Readonly<Record<string, number>> }> {
  const { backup, to } = options
  const exists = ENDINGS.some((ending) => existsSync(`${to}${ending}`))
  if (exists && options.replace !== true) throw new RegisterError({ code: 'CONFLICT', reason: 'file_exists' })
  // Pages still in the log would be lost by copying the file; an empty log is what a look at the file leaves.
  if ((statSync(`${backup}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new RegisterError({ code: 'BUSY', reason: 'open_elsewhere' })
  const found = await verifyRegister({ ...options, path: backup })
  if (found.faults.length > 0) throw new RegisterError({ code: 'CORRUPT', reason: 'damaged_backup' })
  mkdirSync(dirname(to), { recursive: true })
  const lock = lockRegister(to, options.sqliteBinding)
  const parts = [
    { from: keyringPath(backup), part: `${keyringPath(to)}.part`, to: keyringPath(to) },
    { from: backup, part: `${to}.part`, to },
  ]
  try {
    for (const { from, part } of parts) {
      copyFileSync(from, part)
      syncFile(part)
    }
    const keptAside = exists ? setAside(to, options.now?.() ?? new Date()) : null
    for (const { part, to: target } of parts) renameSync(part, target)
    syncFolder(dirname(to))
    return { keptAside, tables: found.tables }
  } finally {
    for (const { part } of parts) rmSync(part, { force: true })
    lock.release()
  }
}

function setAside(path: string, now: Date): string {
  const folder = dirname(path)
  const name = freeName(folder, `${basename(path, ENDING)}-replaced-${stamp(now)}`)
  const aside = join(folder, name)
  for (const ending of ENDINGS) {
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`)
  }
  return aside
}
