import Database from 'better-sqlite3-multiple-ciphers'
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import type { Tables } from '../schema/schema'

/** One connection of the database's own interface, for what kysely has no words for. */
export type Connection = InstanceType<typeof Database>

export interface OpenOptions {
  /** The register's key, 32 random bytes. */
  readonly key: Uint8Array
  readonly readonly?: boolean
  readonly mustExist?: boolean
  /** Path of a built database binding, for runtimes on which the shipped one cannot load. */
  readonly sqliteBinding?: string | undefined
}

/** Opens the encrypted file. The key is applied before anything is read or written; a wrong key or another kind of file throws SqliteError `SQLITE_NOTADB`. */
export function openConnection(path: string, options: OpenOptions): Connection {
  const connection = new Database(path, {
    readonly: options.readonly ?? false,
    fileMustExist: (options.mustExist ?? false) || (options.readonly ?? false),
    ...(options.sqliteBinding === undefined ? {} : { nativeBinding: options.sqliteBinding }),
  })
  try {
    connection.pragma(`cipher='sqlcipher'`)
    connection.pragma(`key="x'${Buffer.from(options.key).toString('hex')}'"`)
    // Temporary files would not be encrypted.
    connection.pragma('temp_store=MEMORY')
    connection.pragma('foreign_keys=ON')
    connection.pragma('busy_timeout=5000')
    connection.pragma('cache_size=-32000')
    if (options.readonly !== true) {
      connection.pragma('journal_mode=WAL')
      // A command answers only after its commit is on the disk.
      connection.pragma('synchronous=FULL')
      // Taking the log into the file waits for a pause between commands (connections.ts): the command that met the limit would
      // be kept waiting. Only a long row of commands without a pause meets this one.
      connection.pragma('wal_autocheckpoint=4000')
    }
    connection.prepare('SELECT count(*) FROM sqlite_master').get()
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** How many statements a connection keeps at hand: more than all questions of one screen. */
const KEPT_STATEMENTS = 200

/**
 * kysely over an open connection; destroying it closes the connection. Statements are kept, since to read a long one often takes
 * longer than to run it; SQLite reads one again by itself when the tables have changed.
 */
export function kyselyOver(connection: Connection): Kysely<Tables> {
  const kept = new Map<string, SqliteStatement>()
  const database: SqliteDatabase = {
    close: () => {
      connection.close()
    },
    prepare: (sql) => {
      const known = kept.get(sql)
      // Put last again, so that the first is always the one that was not wanted for the longest time.
      if (known !== undefined) kept.delete(sql)
      const statement = known ?? connection.prepare(sql)
      kept.set(sql, statement)
      const [oldest] = kept.keys()
      if (kept.size > KEPT_STATEMENTS && oldest !== undefined) kept.delete(oldest)
      return statement
    },
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}
