import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Connections } from './connections'
import type { Handle } from '../context/context'
import { failureOf } from '../context/errors'
import { migrate } from './migrate'
import { openConnection } from './open'
import { tableRows, testBinding, testFolder } from '../testing/register'

const key = randomBytes(32)
let folder: ReturnType<typeof testFolder>
let path: string
let connections: Connections

beforeEach(async () => {
  folder = testFolder()
  path = join(folder.folder, 'home.sarpanah')
  connections = new Connections(path, { key, sqliteBinding: testBinding })
  await migrate(connections.writer)
})
afterEach(async () => {
  await connections.close()
  folder.dispose()
})

const put = (db: Handle, name: string, value: string) =>
  db.insertInto('settings').values({ key: name, value }).execute()

describe('the open file', () => {
  test('keeps what a command wrote, and nothing of one that fails', async () => {
    await connections.command((db) => put(db, 'a', '1'))
    await expect(
      connections.command(async (db) => {
        await put(db, 'b', '2')
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await tableRows(connections.writer, 'settings')).toEqual([{ key: 'a', value: '1' }])
  })

  test('takes what was written into the file itself in a pause, and not while a command is at work', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const inFile = () => readFileSync(path)
      const empty = inFile()
      await connections.command((db) => put(db, 'a', '1'))
      expect(inFile().equals(empty)).toBe(true)
      await connections.command(async (db) => {
        await put(db, 'b', '2')
        vi.advanceTimersByTime(60_000)
        expect(inFile().equals(empty)).toBe(true)
      })
      vi.advanceTimersByTime(60_000)
      expect(inFile().equals(empty)).toBe(false)
      expect(await tableRows(connections.writer, 'settings')).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('lets commands follow one another', async () => {
    await put(connections.writer, 'count', '0')
    await Promise.all(
      Array.from({ length: 20 }, () =>
        connections.command(async (db) => {
          const row = await db.selectFrom('settings').select('value').executeTakeFirstOrThrow()
          await Promise.resolve()
          await db
            .updateTable('settings')
            .set({ value: String(Number(row.value) + 1) })
            .execute()
        }),
      ),
    )
    expect(await tableRows(connections.writer, 'settings')).toEqual([{ key: 'count', value: '20' }])
  })

  test('a query sees one state although a command commits meanwhile, and cannot write', async () => {
    await put(connections.writer, 'a', '1')
    const seen = await connections.query(async (db) => {
      const before = await tableRows(db, 'settings')
      await connections.command((writer) => put(writer, 'b', '2'))
      return [before.length, (await tableRows(db, 'settings')).length]
    })
    expect(seen).toEqual([1, 1])
    expect(await connections.query((db) => tableRows(db, 'settings'))).toHaveLength(2)
    await expect(connections.query((db) => put(db, 'c', '3'))).rejects.toThrow(/readonly/u)
  })

  test('more queries at once than readers all answer', async () => {
    await put(connections.writer, 'a', '1')
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => connections.query((db) => tableRows(db, 'settings'))),
    )
    expect(answers.every((rows) => rows.length === 1)).toBe(true)
  })

  test('a full disk leaves the register as it was and is told as such', async () => {
    const pages = Number(connections.raw.pragma('page_count', { simple: true }))
    connections.raw.pragma(`max_page_count=${pages}`)
    const error: unknown = await connections
      .command(async (db) => {
        for (let row = 0; row < 100; row += 1) await put(db, String(row), 'x'.repeat(4000))
      })
      .catch((thrown: unknown) => thrown)
    expect(failureOf(error)).toEqual({ code: 'DISK_FULL' })
    expect(await tableRows(connections.writer, 'settings')).toEqual([])
    connections.raw.pragma('max_page_count=1000000')
    await connections.command((db) => put(db, 'a', '1'))
    expect(await tableRows(connections.writer, 'settings')).toHaveLength(1)
  })

  test('is encrypted from the first byte and opens with no other key', async () => {
    await put(connections.writer, 'name', 'زهرا رستگار')
    await connections.close()
    const bytes = readFileSync(path)
    expect(bytes.subarray(0, 6).toString('latin1')).not.toBe('SQLite')
    expect(bytes.includes('زهرا')).toBe(false)
    expect(bytes.includes('CREATE TABLE')).toBe(false)
    let error: unknown
    try {
      openConnection(path, { key: randomBytes(32), sqliteBinding: testBinding })
    } catch (thrown) {
      error = thrown
    }
    expect(failureOf(error)).toEqual({ code: 'CORRUPT' })
    connections = new Connections(path, { key, sqliteBinding: testBinding })
    expect(await tableRows(connections.writer, 'settings')).toEqual([{ key: 'name', value: 'زهرا رستگار' }])
  })

  test('keeps to safe settings', async () => {
    const setting = async (db: Handle, name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db)).rows[0] ?? {})[0]
    const writer = connections.writer
    expect(await setting(writer, 'journal_mode')).toBe('wal')
    expect(await setting(writer, 'synchronous')).toBe(2)
    for (const db of [writer]) {
      expect(await setting(db, 'foreign_keys')).toBe(1)
      expect(await setting(db, 'temp_store')).toBe(2)
    }
    expect(await connections.query((db) => setting(db, 'temp_store'))).toBe(2)
  })
})
