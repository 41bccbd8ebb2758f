import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { keyringPath, lockPath, removeRegisterFiles, renameRegisterFiles } from './atomic-file'
import { ChosenRegister } from './chosen-register'
import { Connections } from './connections'
import type { Context } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { newKeyring, withUserKey, writeKeyring } from './keyring'
import { lockRegister } from './lock-file'
import { migrate, newestVersion } from './migrate'
import { machineDay, type OpenRegister, type Surroundings } from './open-register'
import { newRecoveryKey } from './recovery-key'
import { defaultSettings } from '../settings/queries'
import { insertUser } from '../users/commands'

export type { OpenRegister } from './open-register'

export interface NewRegister extends Surroundings {
  readonly path: string
  /** The register's name: its first center's, or the demonstration's. */
  readonly name: string
  /** The first user, a director. */
  readonly userName: string
  readonly password: string
  /** Marks the register as a demonstration that reckons with this day. */
  readonly demo?: { readonly referenceDate: IsoDate }
  /** False: the window asks for the recovery key before the register opens. */
  readonly recoveryConfirmed?: boolean
  /** What is stored in the same transaction, for example the first center. */
  readonly first?: (context: Context) => Promise<void>
}

/**
 * Makes an encrypted register file with its keyring and chooses it; the answered `enter` opens it for its first user.
 * It appears under its name only when it is whole. CONFLICT `file_exists` | `read_only_folder`; BUSY `open_elsewhere`; DISK_FULL.
 */
export async function makeRegisterFile(options: NewRegister): Promise<{
  chosen: ChosenRegister
  recoveryKey: string
  enter: () => Promise<OpenRegister>
}> {
  const { path } = options
  if (existsSync(path) || existsSync(keyringPath(path))) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'file_exists' })
  }
  mkdirSync(dirname(path), { recursive: true })
  const making = `${path}.making`
  const lock = lockRegister(making, options.sqliteBinding)
  const key = randomBytes(32)
  const userId = newId()
  const recoveryKey = newRecoveryKey()
  try {
    // What an earlier run was cut off from making.
    removeRegisterFiles(making)
    await fill(making, options, key, userId, recoveryKey)
    renameRegisterFiles(making, path)
  } catch (error) {
    removeRegisterFiles(making)
    throw error
  } finally {
    lock.release()
    rmSync(lockPath(making), { force: true })
  }
  const chosen = new ChosenRegister(path, options)
  return { chosen, recoveryKey, enter: () => chosen.enterNew(key, userId) }
}

async function fill(
  path: string,
  options: NewRegister,
  key: Uint8Array,
  userId: string,
  recoveryKey: string,
): Promise<void> {
  const now = options.now?.() ?? new Date()
  const realToday = options.today?.() ?? machineDay(now)
  const registerId = newId()
  const bare = newKeyring({
    registerId,
    schemaVersion: newestVersion,
    demo: options.demo !== undefined,
    registerKey: key,
    recoveryKey,
    recoveryConfirmed: options.recoveryConfirmed ?? options.demo !== undefined,
  })
  const user = { id: userId, name: options.userName, password: options.password }
  const keyring = await withUserKey(bare, user, key)
  const connections = new Connections(path, { key, sqliteBinding: options.sqliteBinding })
  try {
    await migrate(connections.writer)
    await connections.command(async (db) => {
      const context: Context = {
        db,
        file: connections,
        method: 'register.create',
        user: { id: userId, name: options.userName, role: 'director', centerId: null },
        settings: defaultSettings,
        demo: options.demo !== undefined,
        today: options.demo?.referenceDate ?? realToday,
        realToday,
        now: now.toISOString(),
        noteChange: () => undefined,
      }
      await db
        .insertInto('register')
        .values({
          only_row: 1,
          id: registerId,
          name: options.name,
          demo: options.demo === undefined ? 0 : 1,
          reference_date: options.demo?.referenceDate ?? null,
          created_at: context.now,
        })
        .execute()
      await insertUser(context, { id: userId, name: options.userName, role: 'director', centerId: null })
      await options.first?.(context)
    })
  } finally {
    await connections.close()
  }
  writeKeyring(path, keyring)
}

/** Makes a register and opens it for its first user, for the command line and the demonstrations; closing it also lets go of the file. As `makeRegisterFile`. */
export async function createRegisterFile(
  options: NewRegister,
): Promise<{ readonly register: OpenRegister; readonly recoveryKey: string }> {
  const { chosen, recoveryKey, enter } = await makeRegisterFile(options)
  return { register: await openAlone(chosen, enter), recoveryKey }
}

/** Opens a register for a user, for the command line; closing it also lets go of the file. Fails like `register.open` and `session.signIn`. */
export async function openRegisterFile(
  options: Surroundings & {
    readonly path: string
    readonly userName?: string | undefined
    readonly password: string
  },
): Promise<OpenRegister> {
  const chosen = new ChosenRegister(options.path, options)
  return openAlone(chosen, () => chosen.signIn(options.userName, options.password))
}

async function openAlone(chosen: ChosenRegister, enter: () => Promise<OpenRegister>): Promise<OpenRegister> {
  try {
    const register = await enter()
    return register.whenClosed(() => chosen.release())
  } catch (error) {
    chosen.release()
    throw error
  }
}
