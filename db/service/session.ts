import { existsSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { lockPath, removeRegisterFiles, renameRegisterFiles } from '../register/atomic-file'
import { ChosenRegister } from '../register/chosen-register'
import type { EventMessage } from '../contract/events'
import type { Scenario, Status, User } from '../contract/register'
import { RegisterError } from '../context/errors'
import { withRecoveryKey } from '../register/keyring'
import { machineDay, type OpenRegister, type Surroundings } from '../register/open-register'
import { groupsOf, newRecoveryKey, tidyGroup } from '../register/recovery-key'
import { makeRegisterFile, type NewRegister } from '../register/register-file'
import { knownDelay } from '../register/unlock'
import { recordUserEvent } from '../users/commands'

/** Makes registers of invented people; what it imports builds on the service, so it is handed in from above. */
export interface Demonstrations {
  /** Every user's password in a demonstration. */
  readonly password: string
  make(options: {
    readonly path: string
    readonly scenario: Scenario
    readonly sqliteBinding?: string | undefined
    /** 0–1. */
    onProgress?(done: number): void
  }): Promise<void>
}

type SessionSurroundings = Surroundings & {
  readonly onEvent: (message: EventMessage) => void
  readonly demonstrations?: Demonstrations | undefined
}

/** The one conversation of a window with the register: which file is chosen and who is signed in. Its steps must not overlap; the service sees to that. */
export class Session {
  readonly #surroundings: SessionSurroundings
  #chosen: ChosenRegister | null = null
  #open: OpenRegister | null = null
  /** The recovery key while it waits to be given back; it is nowhere else in the clear. */
  #shownRecoveryKey: string | null = null
  #lockedBecause: Status['lockedBecause'] = null
  #sittingBackup: string | undefined

  constructor(surroundings: SessionSurroundings) {
    this.#surroundings = surroundings
  }

  get state(): Status['state'] {
    if (this.#chosen === null) return 'none'
    if (this.#open === null) return 'locked'
    return this.#chosen.keyring.current.recovery.confirmed ? 'open' : 'confirming'
  }

  /** Who is signed in; null unless the state is `open`. */
  get user(): User | null {
    return this.state === 'open' ? (this.#open?.user ?? null) : null
  }

  /** The open register. LOCKED with what is missing: `no_register`, `not_signed_in`, `confirming`. */
  get register(): OpenRegister {
    const state = this.state
    if (this.#open === null || state !== 'open') {
      const reason =
        state === 'none' ? 'no_register' : state === 'confirming' ? 'confirming' : 'not_signed_in'
      throw new RegisterError({ code: 'LOCKED', reason })
    }
    return this.#open
  }

  status(): Status {
    const state = this.state
    const keyring = this.#chosen?.keyring.current
    const now = this.#now()
    return {
      state,
      fileName: this.#chosen === null ? null : basename(this.#chosen.path),
      path: this.#chosen?.path ?? null,
      demo: keyring?.demo ?? false,
      needsUserName: (keyring?.users.length ?? 0) > 1,
      registerName: this.#open?.name ?? null,
      user: this.user,
      settings: state === 'open' ? (this.#open?.settings ?? null) : null,
      today: this.#open?.today ?? this.#surroundings.today?.() ?? machineDay(now),
      retryAt: keyring === undefined || this.#open !== null ? null : knownDelay(keyring, now),
      lockedBecause: this.#lockedBecause,
    }
  }

  #now(): Date {
    return this.#surroundings.now?.() ?? new Date()
  }

  /** Makes a register and enters it; the answer is its recovery key. */
  async create(options: NewRegister): Promise<string> {
    const { chosen, recoveryKey, enter } = await makeRegisterFile({ ...options, ...this.#surroundings })
    await this.#take(chosen)
    this.#open = await enter()
    this.#shownRecoveryKey = recoveryKey
    return recoveryKey
  }

  /** Chooses a file; what was chosen before is let go only when the new one can be taken. */
  async choose(path: string): Promise<void> {
    if (this.#chosen !== null && resolve(this.#chosen.path) === resolve(path)) await this.release()
    await this.#take(new ChosenRegister(path, this.#surroundings))
  }

  async #take(chosen: ChosenRegister): Promise<void> {
    await this.release()
    this.#chosen = chosen
  }

  #needChosen(): ChosenRegister {
    if (this.#chosen === null) throw new RegisterError({ code: 'LOCKED', reason: 'no_register' })
    if (this.#open !== null) throw new RegisterError({ code: 'CONFLICT', reason: 'already_signed_in' })
    return this.#chosen
  }

  async signIn(userName: string | undefined, password: string): Promise<void> {
    this.#open = await this.#needChosen().signIn(userName, password)
    this.#lockedBecause = null
  }

  async recover(recoveryKey: string, userName: string, newPassword: string): Promise<void> {
    this.#open = await this.#needChosen().recover(recoveryKey, userName, newPassword)
    this.#lockedBecause = null
  }

  /** Opens the demonstration at the path, made first where there is none, and signs its director in. */
  async openDemo(path: string, scenario: Scenario): Promise<void> {
    if (!existsSync(path)) await this.#makeDemo(path, scenario)
    await this.choose(path)
    await this.signIn(undefined, this.#demonstrations.password)
  }

  /** Under another name until it is whole: a demonstration cut off half-way must not be opened as one. */
  async #makeDemo(path: string, scenario: Scenario): Promise<void> {
    const making = `${path}.new`
    const { sqliteBinding, onEvent } = this.#surroundings
    try {
      removeRegisterFiles(making)
      await this.#demonstrations.make({
        path: making,
        scenario,
        sqliteBinding,
        onProgress: (done) => onEvent({ name: 'work.progressed', detail: { work: 'demo', done } }),
      })
      renameRegisterFiles(making, path)
    } finally {
      removeRegisterFiles(making)
      rmSync(lockPath(making), { force: true })
      rmSync(`${making}.backups`, { recursive: true, force: true })
    }
  }

  get #demonstrations(): Demonstrations {
    const { demonstrations } = this.#surroundings
    if (demonstrations === undefined) throw new Error('This service was given no demonstrations.')
    return demonstrations
  }

  #needConfirming(): OpenRegister {
    if (this.#open === null || this.state !== 'confirming') {
      throw new RegisterError({ code: 'CONFLICT', reason: 'not_confirming' })
    }
    return this.#open
  }

  /** Takes groups of the recovery key back; opens the register when at least two different ones are right. */
  async confirmRecoveryKey(
    groups: readonly { readonly index: number; readonly text: string }[],
  ): Promise<void> {
    const open = this.#needConfirming()
    const right = this.#shownRecoveryKey === null ? [] : groupsOf(this.#shownRecoveryKey)
    const wrong = groups.flatMap(({ index, text }, place) =>
      right[index] !== undefined && right[index] === tidyGroup(text)
        ? []
        : [[`groups.${place}`, 'wrong_group'] as const],
    )
    if (wrong.length > 0) {
      throw new RegisterError({ code: 'INVALID_INPUT', fields: Object.fromEntries(wrong) })
    }
    if (new Set(groups.map(({ index }) => index)).size < 2) {
      throw new RegisterError({ code: 'INVALID_INPUT', fields: { groups: 'required' } })
    }
    await open.commandOnKeys('register.confirmRecoveryKey', async (context, keyring) => {
      await recordUserEvent(context, open.user.id, { recoveryKeyConfirmed: true })
      return {
        value: undefined,
        keyring: { ...keyring, recovery: { ...keyring.recovery, confirmed: true } },
      }
    })
    this.#shownRecoveryKey = null
  }

  /** A new recovery key while none is confirmed; the one before no longer opens. */
  async renewRecoveryKey(): Promise<string> {
    const open = this.#needConfirming()
    const recoveryKey = newRecoveryKey()
    await open.commandOnKeys('register.renewRecoveryKey', async (context, keyring, registerKey) => {
      await recordUserEvent(context, open.user.id, { recoveryKeyRenewed: true })
      return { value: undefined, keyring: withRecoveryKey(keyring, recoveryKey, registerKey) }
    })
    this.#shownRecoveryKey = recoveryKey
    return recoveryKey
  }

  /** Drops the key and the connections; the file stays chosen. */
  async lock(why: 'idle' | 'system' | 'asked'): Promise<void> {
    const open = this.#open
    if (open === null) return
    // Nobody is let in any more from here on, whatever the closing takes.
    this.#open = null
    this.#shownRecoveryKey = null
    this.#lockedBecause = why
    this.#surroundings.onEvent({ name: 'register.locked', detail: { why } })
    // A disk too full to write the note must not keep the register open.
    await open
      .command('session.lock', (context) => recordUserEvent(context, open.user.id, { locked: why }))
      .catch(() => undefined)
    this.#sittingBackup = await open.close(this.#sittingBackup)
  }

  /** Lets go of the file, with a backup when something changed. */
  async release(): Promise<void> {
    const open = this.#open
    const chosen = this.#chosen
    this.#open = null
    this.#shownRecoveryKey = null
    this.#lockedBecause = null
    await open?.close(this.#sittingBackup)
    this.#sittingBackup = undefined
    chosen?.release()
    this.#chosen = null
  }
}
