import type { Kysely } from 'kysely'
import type { Handle } from '../context/context'
import { kyselyOver, openConnection, type Connection, type OpenOptions } from './open'
import type { Tables } from '../schema/schema'
import { inTransaction } from './transaction'

interface Reader {
  readonly db: Kysely<Tables>
  busy: number
}

/** A search passes while a long report is being added up and while the desk waits for its tasks and findings. */
const MOST_READERS = 4
/** Milliseconds without a command after which the write-ahead log is taken into the file. */
const PAUSE = 1000

/** The open file: one writer, whose commands follow one another, and readers that cannot write. */
export class Connections {
  /** The writer's connection itself. */
  readonly raw: Connection
  readonly writer: Handle
  readonly #path: string
  readonly #options: OpenOptions
  readonly #readers: Reader[] = []
  #pause: NodeJS.Timeout | undefined

  constructor(path: string, options: OpenOptions) {
    this.#path = path
    this.#options = options
    this.raw = openConnection(path, options)
    this.writer = kyselyOver(this.raw)
  }

  /** Work that writes, in one transaction; on the disk when this resolves. */
  async command<T>(work: (db: Handle) => Promise<T>): Promise<T> {
    try {
      return await inTransaction(this.writer, 'IMMEDIATE', work)
    } finally {
      this.#awaitPause()
    }
  }

  #awaitPause(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => {
      if (!this.raw.open) return
      if (this.raw.inTransaction) {
        this.#awaitPause()
        return
      }
      try {
        this.raw.pragma('wal_checkpoint(PASSIVE)')
      } catch {
        // Everything is in the log already. What keeps it out of the file is told by the next command, or when the register is closed.
      }
    }, PAUSE)
    this.#pause.unref()
  }

  /** Work that reads one unchanging state of the register. */
  async query<T>(work: (db: Handle) => Promise<T>): Promise<T> {
    const reader = this.#leastBusyReader()
    reader.busy += 1
    try {
      return await inTransaction(reader.db, 'DEFERRED', work)
    } finally {
      reader.busy -= 1
    }
  }

  #leastBusyReader(): Reader {
    const [first] = this.#readers.toSorted((a, b) => a.busy - b.busy)
    if (first !== undefined && (first.busy === 0 || this.#readers.length >= MOST_READERS)) return first
    const options = { ...this.#options, readonly: true, mustExist: true }
    const reader: Reader = { db: kyselyOver(openConnection(this.#path, options)), busy: 0 }
    this.#readers.push(reader)
    return reader
  }

  /** Readers first: the writer, closing last, takes the write-ahead log into the file. */
  async close(): Promise<void> {
    clearTimeout(this.#pause)
    for (const reader of this.#readers.splice(0)) await reader.db.destroy()
    await this.writer.destroy()
    this.raw.close()
  }
}
