import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CompiledQuery,
  sql,
  type Compilable,
  type Insertable,
  type KyselyPlugin,
  type Selectable,
} from 'kysely'
import type { Context, Handle, OpenFile } from '../context/context'
import { migrate } from '../register/migrate'
import { kyselyOver, openConnection } from '../register/open'
import type { Tables } from '../schema/schema'
import { defaultSettings } from '../settings/queries'

/** A real, encrypted, migrated register file in a folder of its own. `dispose` closes and removes it. */
export interface TestRegister {
  readonly db: Handle
  readonly path: string
  readonly key: Uint8Array
  /** A director's context on this register; `today` is 2024-05-26 (1403/03/06) unless said. */
  context(overrides?: Partial<Context>): Context
  dispose(): Promise<void>
}

/** An opening of the file in whose memory nothing is yet. */
export const openFileOver = (db: Handle): OpenFile => ({ query: (work) => work(db) })

/** Opens a new test register at the newest version (or an older one). Uses SARPANAH_SQLITE_BINDING when set. */
export async function openTestRegister(version?: number): Promise<TestRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-'))
  const path = join(folder, 'register.sarpanah')
  const key = randomBytes(32)
  const db = kyselyOver(openConnection(path, { key, sqliteBinding: process.env['SARPANAH_SQLITE_BINDING'] }))
  await migrate(db, version)
  const file = openFileOver(db)
  return {
    db,
    path,
    key,
    context: (overrides = {}) => ({
      db,
      file,
      method: 'test.method',
      user: {
        ...{ id: '00000000-0000-7000-8000-000000000001', name: 'مدیر آزمون', role: 'director' as const },
        centerId: null,
      },
      settings: { ...defaultSettings },
      demo: false,
      today: '2024-05-26',
      realToday: '2024-05-26',
      now: '2024-05-26T08:00:00.000Z',
      noteChange: () => undefined,
      ...overrides,
    }),
    async dispose() {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Puts rows into a table as they are, in the order given. */
export async function insertRows<Table extends keyof Tables>(
  db: Handle,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  // kysely cannot see that the rows are of this table while the table is a parameter.
  for (const row of rows) await db.insertInto(table).values(row).execute()
}

/** All rows of a table, in the order of their keys. */
export async function tableRows<Table extends keyof Tables>(
  db: Handle,
  table: Table,
): Promise<Selectable<Tables[Table]>[]> {
  const { rows } = await sql<
    Selectable<Tables[Table]>
  >`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2`.execute(db)
  return rows
}

/** How SQLite would answer the query: one line per step, such as `SEARCH children USING INDEX children_by_name (…)`. */
export async function queryPlan(db: Handle, query: Compilable): Promise<string[]> {
  const { sql: text, parameters } = query.compile()
  const { rows } = await db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`EXPLAIN QUERY PLAN ${text}`, [...parameters]),
  )
  return rows.map(({ detail }) => detail)
}

/** A handle on the same register, and the text of every statement that was sent through it. */
export function listening(db: Handle): { readonly db: Handle; readonly statements: readonly string[] } {
  const statements: string[] = []
  const texts = new WeakMap<object, string>()
  const ear: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      texts.set(queryId, db.getExecutor().compileQuery(node, queryId).sql)
      return node
    },
    // A query that is a part of another comes by above, and not here.
    transformResult: ({ result, queryId }) => {
      statements.push(texts.get(queryId) ?? '')
      return Promise.resolve(result)
    },
  }
  return { db: db.withPlugin(ear), statements }
}

/** A folder of its own for one test. `dispose` removes it. */
export function testFolder(): { readonly folder: string; dispose(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-'))
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The database binding of this machine, for whatever opens a register in a test. */
export const testBinding = process.env['SARPANAH_SQLITE_BINDING']
