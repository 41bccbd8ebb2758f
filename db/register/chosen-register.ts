import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { setUserPassword } from './accounts'
import { backupRegister } from './backup'
import { Connections } from './connections'
import type { User } from '../contract/register'
import { RegisterError } from '../context/errors'
import { keepKeyring, userKeyByName, withDisabled, withOnlyUsers, type KeptKeyring } from './keyring'
import { lockRegister, type RegisterLock } from './lock-file'
import { migrate, newestVersion, versionOf } from './migrate'
import { OpenRegister, type Surroundings } from './open-register'
import { readSettings } from '../settings/queries'
import { unlockByPassword, unlockByRecoveryKey } from './unlock'
import { recordUserEvent } from '../users/commands'
import { listUsers } from '../users/queries'

const PAGE = 4096
/** An encrypted page has about all 256 byte values; a text, a table or a plain database has far fewer. */
const FEWEST_VALUES = 200

/** Throws CORRUPT `not_a_register` for a file that cannot be an encrypted register, as far as that can be told without a key. */
function refuseOtherFiles(path: string): void {
  const refused = new RegisterError({ code: 'CORRUPT', reason: 'not_a_register' })
  const stat = statSync(path)
  if (!stat.isFile() || stat.size === 0 || stat.size % PAGE !== 0) throw refused
  const handle = openSync(path, 'r')
  try {
    const page = new Uint8Array(PAGE)
    readSync(handle, page, 0, PAGE, 0)
    if (new Set(page).size < FEWEST_VALUES) throw refused
  } finally {
    closeSync(handle)
  }
}

/** A register file that this program holds and nobody is signed in to. */
export class ChosenRegister {
  readonly path: string
  readonly keyring: KeptKeyring
  readonly #lock: RegisterLock
  readonly #surroundings: Surroundings

  /**
   * Takes hold of the register file. NOT_FOUND `no_file` | `no_keyring`; CORRUPT `not_a_register` | `damaged_keyring`;
   * CONFLICT `newer_register` | `read_only_folder`; BUSY `open_elsewhere`. Nothing is changed in any of these cases.
   */
  constructor(path: string, surroundings: Surroundings) {
    if (!existsSync(path)) throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_file' })
    refuseOtherFiles(path)
    this.path = path
    this.#surroundings = surroundings
    this.keyring = keepKeyring(path)
    if (this.keyring.current.schemaVersion > newestVersion) {
      throw new RegisterError({ code: 'CONFLICT', reason: 'newer_register' })
    }
    this.#lock = lockRegister(path, surroundings.sqliteBinding)
  }

  now(): Date {
    return this.#surroundings.now?.() ?? new Date()
  }

  /** Lets go of the file. */
  release(): void {
    this.#lock.release()
  }

  /** Opens the register for a user. FORBIDDEN `wrong_password` with `retryAt` while a delay runs; CORRUPT; CONFLICT `newer_register`. */
  async signIn(userName: string | undefined, password: string): Promise<OpenRegister> {
    const { key, userId, failed } = await unlockByPassword(this.keyring, userName, password, this.now())
    return this.#enter(key, userId, async (register) => {
      await register.command('session.signIn', (context) =>
        recordUserEvent(context, userId, {
          signedIn: true,
          wrongTriesBefore: failed,
          ...(this.#surroundings.commandLine === undefined
            ? {}
            : { commandLine: this.#surroundings.commandLine }),
        }),
      )
    })
  }

  /** Opens the register by the recovery key and gives the named user a new password. FORBIDDEN `wrong_recovery_key`; NOT_FOUND `no_user`; CONFLICT `user_disabled`. */
  async recover(recoveryKey: string, userName: string, newPassword: string): Promise<OpenRegister> {
    const key = unlockByRecoveryKey(this.keyring, recoveryKey, this.now())
    const entry = userKeyByName(this.keyring.current, userName)
    if (entry === undefined) {
      throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_user', fields: { userName: 'no_user' } })
    }
    if (entry.disabled) throw new RegisterError({ code: 'CONFLICT', reason: 'user_disabled' })
    return this.#enter(key, entry.id, async (register) => {
      await setUserPassword(register, { id: entry.id, password: newPassword }, 'session.recover')
      const { recovery } = this.keyring.current
      const attempts = { failed: 0, retryAt: null }
      // Whoever types the key has it, so it need not be asked for again.
      this.keyring.save({ ...this.keyring.current, recovery: { ...recovery, attempts, confirmed: true } })
    })
  }

  /** Opens a register that was just made, whose key is still at hand. */
  enterNew(key: Uint8Array, userId: string): Promise<OpenRegister> {
    return this.#enter(key, userId, async () => undefined)
  }

  async #enter(
    key: Uint8Array,
    userId: string,
    greet: (register: OpenRegister) => Promise<void>,
  ): Promise<OpenRegister> {
    const { sqliteBinding } = this.#surroundings
    const connections = new Connections(this.path, { key, mustExist: true, sqliteBinding })
    try {
      await this.#migrate(connections, key)
      const row = await connections.writer.selectFrom('register').selectAll().executeTakeFirst()
      if (row?.id !== this.keyring.current.registerId) {
        throw new RegisterError({ code: 'CORRUPT', reason: 'other_keyring' })
      }
      const users = await listUsers(connections.writer)
      this.#agree(users, key)
      const user = users.find(({ id }) => id === userId)
      if (user === undefined || user.disabled) {
        throw new RegisterError({ code: 'FORBIDDEN', reason: 'wrong_password' })
      }
      const register = new OpenRegister({
        path: this.path,
        id: row.id,
        name: row.name,
        demo: row.demo === 1,
        referenceDate: row.reference_date,
        key,
        keyring: this.keyring,
        connections,
        user,
        settings: await readSettings(connections.writer),
        surroundings: this.#surroundings,
      })
      await greet(register)
      return register
    } catch (error) {
      await connections.close()
      key.fill(0)
      throw error
    }
  }

  async #migrate(connections: Connections, key: Uint8Array): Promise<void> {
    const version = await versionOf(connections.writer)
    if (version > newestVersion) throw new RegisterError({ code: 'CONFLICT', reason: 'newer_register' })
    if (version < newestVersion) {
      const { keyring } = backupRegister({
        path: this.path,
        connection: connections.raw,
        key,
        keyring: this.keyring.current,
        now: this.now(),
        sqliteBinding: this.#surroundings.sqliteBinding,
      })
      this.keyring.save(keyring)
      await migrate(connections.writer)
    }
    if (this.keyring.current.schemaVersion !== newestVersion) {
      this.keyring.save({ ...this.keyring.current, schemaVersion: newestVersion })
    }
  }

  /** The users' table decides who may enter; a step cut off between keyring and commit may have left the keyring behind it. */
  #agree(users: readonly User[], key: Uint8Array): void {
    let keyring = this.keyring.current
    if (keyring.users.some(({ id }) => !users.some((user) => user.id === id))) {
      keyring = withOnlyUsers(keyring, new Set(users.map(({ id }) => id)))
    }
    for (const user of users) {
      const entry = keyring.users.find(({ id }) => id === user.id)
      if (entry !== undefined && entry.disabled !== user.disabled) {
        keyring = withDisabled(keyring, user.id, user.disabled, key)
      }
    }
    this.keyring.save(keyring)
  }
}
