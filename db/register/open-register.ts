import { createUser } from './accounts'
import type { Context, Handle, OpenFile } from '../context/context'
import type { EventMessage } from '../contract/events'
import type { IsoDate } from '../contract/jalali'
import type { Role } from '../contract/method'
import type { Settings, User } from '../contract/register'
import { ChangeNotes } from './change-notes'
import { backupRegister, hasUnsavedChange, type Backup } from './backup'
import type { Connections } from './connections'
import { RegisterError } from '../context/errors'
import type { KeptKeyring, Keyring } from './keyring'
import { readSettings } from '../settings/queries'
import { recordUserEvent } from '../users/commands'

/** What a register needs to know of its surroundings; tests give their own day and moment. */
export interface Surroundings {
  readonly today?: () => string
  readonly now?: () => Date
  readonly sqliteBinding?: string | undefined
  readonly onEvent?: (message: EventMessage) => void
  /** The command of the command line that somebody signs in for; it stands with her signing in. */
  readonly commandLine?: string | undefined
}

/** The machine's day, ISO. */
export function machineDay(now: Date): IsoDate {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${String(now.getFullYear())}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}

interface Unlocked {
  readonly path: string
  readonly id: string
  readonly name: string
  readonly demo: boolean
  readonly referenceDate: string | null
  readonly key: Uint8Array
  readonly keyring: KeptKeyring
  readonly connections: Connections
  readonly user: User
  readonly settings: Settings
  readonly surroundings: Surroundings
}

/** A register somebody is signed in to. Every read and write of subjects passes `query` or `command`. */
export class OpenRegister {
  readonly path: string
  readonly id: string
  readonly name: string
  readonly demo: boolean
  readonly keyring: KeptKeyring
  readonly #unlocked: Unlocked
  readonly #file: OpenFile = {
    query: (work) => this.#tracked(() => this.#unlocked.connections.query(work)),
  }
  readonly #running = new Set<Promise<unknown>>()
  #user: User
  #settings: Settings
  #lastBackup: string | undefined
  #closing = false
  #afterClose: (() => void) | undefined

  constructor(unlocked: Unlocked) {
    this.#unlocked = unlocked
    this.path = unlocked.path
    this.id = unlocked.id
    this.name = unlocked.name
    this.demo = unlocked.demo
    this.keyring = unlocked.keyring
    this.#user = unlocked.user
    this.#settings = unlocked.settings
  }

  /** Who is signed in. */
  get user(): User {
    return this.#user
  }

  get settings(): Settings {
    return this.#settings
  }

  /** The day of the machine's clock. */
  get realToday(): IsoDate {
    return this.#unlocked.surroundings.today?.() ?? machineDay(this.now())
  }

  /** The day the register reckons with. */
  get today(): IsoDate {
    return this.#unlocked.referenceDate ?? this.realToday
  }

  /** The writer, for making a whole register in bulk. Subjects use `query` and `command`. */
  get db(): Handle {
    return this.#unlocked.connections.writer
  }

  now(): Date {
    return this.#unlocked.surroundings.now?.() ?? new Date()
  }

  #context(db: Handle, method: string, changes: ChangeNotes): Context {
    return {
      db,
      file: this.#file,
      method,
      user: {
        id: this.#user.id,
        name: this.#user.name,
        role: this.#user.role,
        centerId: this.#user.centerId,
      },
      settings: this.#settings,
      demo: this.demo,
      today: this.today,
      realToday: this.realToday,
      now: this.now().toISOString(),
      noteChange: (changed) => changes.note(changed),
    }
  }

  /** Reads one unchanging state of the register. LOCKED once it is being closed. */
  query<T>(method: string, work: (context: Context) => Promise<T>): Promise<T> {
    return this.#tracked(() =>
      this.#unlocked.connections.query((db) => work(this.#context(db, method, new ChangeNotes()))),
    )
  }

  /** Writes in one transaction. When it resolves the change is on the disk; what changed is told after that, in one event. Anything thrown leaves the register as it was. */
  command<T>(method: string, work: (context: Context) => Promise<T>): Promise<T> {
    return this.#tracked(async () => {
      const notes = new ChangeNotes()
      const value = await this.#unlocked.connections.command((db) => work(this.#context(db, method, notes)))
      const changes = notes.list()
      if (changes.some(({ subject }) => subject === 'settings')) {
        this.#settings = await this.#unlocked.connections.query(readSettings)
      }
      if (changes.length > 0) {
        this.#unlocked.surroundings.onEvent?.({ name: 'register.changed', detail: { changes } })
      }
      return value
    })
  }

  /** A command that also changes who gets in. The keyring is on the disk before the commit and goes back when the commit fails. */
  async commandOnKeys<T>(
    method: string,
    work: (
      context: Context,
      keyring: Keyring,
      registerKey: Uint8Array,
    ) => Promise<{ readonly value: T; readonly keyring: Keyring }>,
  ): Promise<T> {
    const before = this.keyring.current
    try {
      return await this.command(method, async (context) => {
        const { value, keyring } = await work(context, before, this.#unlocked.key)
        this.keyring.save(keyring)
        return value
      })
    } catch (error) {
      this.keyring.save(before)
      throw error
    }
  }

  /** Does this once the file is closed, for example let go of it. */
  whenClosed(action: () => void): this {
    this.#afterClose = action
    return this
  }

  /** Takes over what a command changed about the signed-in user. */
  userChanged(user: User): void {
    if (user.id === this.#user.id) this.#user = user
  }

  /** Adds a user with her own way in. CONFLICT `user_exists`. */
  addUser(user: {
    readonly name: string
    readonly role: Role
    readonly centerId?: string | null
    readonly password: string
  }): Promise<{ id: string }> {
    return createUser(this, user)
  }

  /** Makes a checked copy now; who asked and why is in the audit. Not to be called inside `query` or `command`. */
  async backup(why: 'asked' | 'import' = 'asked'): Promise<Backup> {
    await this.command('register.backup', (context) =>
      recordUserEvent(context, this.#user.id, { backup: why }),
    )
    return this.#tracked(async () => this.#backupNow(undefined))
  }

  #backupNow(replaces: string | undefined): Backup {
    const { path, key, connections, surroundings } = this.#unlocked
    const { backup, keyring } = backupRegister({
      path,
      connection: connections.raw,
      key,
      keyring: this.keyring.current,
      now: this.now(),
      sqliteBinding: surroundings.sqliteBinding,
      replaces,
      onProgress: (done) =>
        surroundings.onEvent?.({ name: 'work.progressed', detail: { work: 'backup', done } }),
    })
    this.keyring.save(keyring)
    return backup
  }

  async #tracked<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing) throw new RegisterError({ code: 'LOCKED', reason: 'not_signed_in' })
    const run = work()
    this.#running.add(run)
    try {
      return await run
    } finally {
      this.#running.delete(run)
    }
  }

  /**
   * Waits for what runs, makes a backup when something changed since the last one, forgets the key and closes the file. A backup that
   * cannot be made is told by the event `register.failed` and does not hold up the closing. `replaces` and the answer: the path of the
   * backup made at an earlier lock of the same sitting, so that locking often does not push the older days out.
   */
  async close(replaces?: string): Promise<string | undefined> {
    if (this.#closing) return this.#lastBackup
    this.#closing = true
    await Promise.allSettled(this.#running)
    const { connections, key, surroundings } = this.#unlocked
    this.#lastBackup = replaces
    try {
      if (hasUnsavedChange(connections.raw, this.keyring.current)) {
        this.#lastBackup = this.#backupNow(replaces).path
      }
    } catch {
      surroundings.onEvent?.({ name: 'register.failed', detail: { reason: 'backup_failed' } })
    } finally {
      await connections.close()
      key.fill(0)
      this.#afterClose?.()
    }
    return this.#lastBackup
  }
}
