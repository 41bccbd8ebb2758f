import { Worker } from 'node:worker_threads'
import type { EventMessage } from '../../db/contract/events'
import type { Result } from '../../db/contract/result'
import type { FaultEntry } from '../../db/service/service'
import type { FromRegister, RegisterWorkerData, ToRegister } from './register-messages'

export interface RegisterHostOptions {
  /** The built script of the register's thread. */
  readonly script: string | URL
  readonly sqliteBinding: string | null
  onEvent(message: EventMessage): void
  /** Keeps in the log what an UNEXPECTED answer of the register stands for. */
  onFault(entry: FaultEntry): void
  /** The thread fell: keeps why in the log and answers the log's id. */
  onFall(error: unknown): string
  /** The thread never came up, or keeps falling: nothing can be done in this window any more. */
  onGivenUp(logId: string): void
  /** Milliseconds without a sign of life after which closing is broken off; each progress event is a sign, and each change of `backupGrowth`. */
  readonly closeLimit?: number
  /** How much of the register at the path its running backup holds, 0–1; null when none is being written. The thread cannot tell it while it copies. */
  readonly backupGrowth?: (path: string) => number | null
}

type Settle = (result: Result<unknown>) => void

const RESTARTS_ALLOWED = 3
const RESTART_WINDOW = 60_000
const LOOK_EVERY = 250

/**
 * Runs the register in a thread of its own and speaks to it. Every call is answered: when the thread dies, the calls
 * under way answer UNEXPECTED with the log's id, a new thread is started and the register that was open is opened again,
 * locked.
 */
export class RegisterHost {
  readonly #options: RegisterHostOptions
  readonly #pending = new Map<number, Settle>()
  #worker: Worker
  #ready = false
  #lastId = 0
  #restarts: number[] = []
  #openPath: string | null = null
  #closing: Promise<void> | null = null
  #givenUp: string | null = null
  #backupGrowth = 0
  #signOfLife: () => void = () => undefined
  #closed: () => void = () => undefined

  constructor(options: RegisterHostOptions) {
    this.#options = options
    this.#worker = this.#start()
  }

  /** Asks the register; the answer is the register's own, or UNEXPECTED with a log id, or BUSY `closing`. */
  call(method: string, input: unknown): Promise<Result<unknown>> {
    if (this.#givenUp !== null) return Promise.resolve(fallen(this.#givenUp))
    if (this.#closing !== null) return Promise.resolve(failure('BUSY', 'closing'))
    return this.#ask(method, input)
  }

  /** Whether the register is being closed, or is closed already. */
  get isClosing(): boolean {
    return this.#closing !== null
  }

  /** Lets the register make its backup and let go of its file, then ends the thread. May be called twice. */
  close(): Promise<void> {
    this.#closing ??= this.#givenUp === null ? this.#close() : Promise.resolve()
    return this.#closing
  }

  #start(): Worker {
    const { sqliteBinding } = this.#options
    const workerData: RegisterWorkerData = { sqliteBinding }
    const worker = new Worker(this.#options.script, { workerData, name: 'register' })
    let fault: unknown = new Error('The thread ended by itself.')
    this.#ready = false
    worker.on('message', (message: FromRegister) => this.#hear(message))
    worker.on('error', (error) => {
      fault = error
    })
    worker.on('exit', () => this.#ended(fault))
    return worker
  }

  #hear(message: FromRegister): void {
    this.#signOfLife()
    switch (message.kind) {
      case 'ready':
        this.#ready = true
        return
      case 'event':
        this.#options.onEvent(message.message)
        return
      case 'fault':
        this.#options.onFault(message.entry)
        return
      case 'answer':
        this.#pending.get(message.id)?.(message.result)
        this.#pending.delete(message.id)
        return
      case 'closed':
        this.#closed()
    }
  }

  async #ask(method: string, input: unknown): Promise<Result<unknown>> {
    const result = await new Promise<Result<unknown>>((settle) => {
      this.#lastId += 1
      this.#pending.set(this.#lastId, settle)
      this.#say({ kind: 'call', id: this.#lastId, method, input })
    })
    if (result.ok) this.#noteOpenFile(method, input)
    return result
  }

  #say(message: ToRegister): void {
    this.#worker.postMessage(message)
  }

  #noteOpenFile(method: string, input: unknown): void {
    if (method === 'register.close') this.#openPath = null
    if (method === 'register.create' || method === 'register.open' || method === 'register.openDemo') {
      this.#openPath = pathIn(input)
    }
  }

  #ended(fault: unknown): void {
    if (this.#closing !== null) {
      this.#closed()
      this.#answerAll(failure('BUSY', 'closing'))
      return
    }
    const logId = this.#options.onFall(fault)
    this.#answerAll(fallen(logId))
    const now = Date.now()
    this.#restarts = [...this.#restarts.filter((time) => now - time < RESTART_WINDOW), now]
    if (!this.#ready || this.#restarts.length > RESTARTS_ALLOWED) {
      this.#givenUp = logId
      this.#options.onGivenUp(logId)
      return
    }
    this.#worker = this.#start()
    void this.#reopen()
  }

  async #reopen(): Promise<void> {
    if (this.#openPath !== null) await this.#ask('register.open', { path: this.#openPath })
    this.#options.onEvent({ name: 'register.failed', detail: { reason: 'thread_restarted' } })
  }

  #answerAll(result: Result<unknown>): void {
    const waiting = [...this.#pending.values()]
    this.#pending.clear()
    for (const settle of waiting) settle(result)
  }

  async #close(): Promise<void> {
    const limit = this.#options.closeLimit ?? 60_000
    await new Promise<void>((resolve) => {
      const giveUp = (): void => this.#closed()
      let timer = setTimeout(giveUp, limit)
      this.#signOfLife = () => {
        clearTimeout(timer)
        timer = setTimeout(giveUp, limit)
      }
      const watch = setInterval(() => this.#lookAtBackup(), LOOK_EVERY)
      this.#closed = () => {
        clearTimeout(timer)
        clearInterval(watch)
        resolve()
      }
      this.#say({ kind: 'close' })
    })
    await this.#worker.terminate()
  }

  /** While the thread copies the register it says nothing; the growing copy speaks for it. */
  #lookAtBackup(): void {
    const growth = this.#openPath === null ? null : (this.#options.backupGrowth?.(this.#openPath) ?? null)
    if (growth === null || growth === this.#backupGrowth) return
    this.#backupGrowth = growth
    this.#signOfLife()
    this.#options.onEvent({ name: 'work.progressed', detail: { work: 'backup', done: growth / 2 } })
  }
}

function pathIn(input: unknown): string | null {
  const path: unknown = typeof input === 'object' && input !== null && 'path' in input ? input.path : null
  return typeof path === 'string' ? path : null
}

function fallen(logId: string): Result<unknown> {
  return { ok: false, error: { code: 'UNEXPECTED', logId } }
}

function failure(code: 'BUSY', reason: string): Result<unknown> {
  return { ok: false, error: { code, reason } }
}
