import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RegisterError } from '../context/errors'
import { migrate, migrations, newestVersion, versionOf, type Migration } from './migrate'
import { insertRows, openTestRegister, tableRows, type TestRegister } from '../testing/register'

const folder = join(import.meta.dirname, '..', 'migrations')
const now = '2024-05-26T08:00:00.000Z'

describe('the list of migrations', () => {
  const files = readdirSync(folder).filter((name) => /^\d{4}-.*(?<!\.test)\.ts$/u.test(name))

  test('names every file, in order and without a gap', () => {
    expect(Object.keys(migrations).map((name) => `${name}.ts`)).toEqual(files.toSorted())
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1))
    expect(newestVersion).toBe(files.length)
  })

  test('each has its own test with rows', () => {
    const tests = new Set(readdirSync(folder).filter((name) => name.endsWith('.test.ts')))
    for (const file of files) expect(tests).toContain(file.replace(/\.ts$/u, '.test.ts'))
  })
})

describe('the migrated register', () => {
  let register: TestRegister
  beforeEach(async () => {
    register = await openTestRegister()
  })
  afterEach(() => register.dispose())

  test('is what schema.sql says', async () => {
    const { rows } = await sql<{ sql: string }>`
      SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name`.execute(
      register.db,
    )
    const written = rows.map(
      (row) => `${row.sql.replace(/\n {4}/gu, '\n  ').replace(/\n {2}\)/gu, '\n)')};\n`,
    )
    await expect(
      `-- Version ${newestVersion}, as the migrations make it. Written by the tests: npx vitest run db/register/migrate.test.ts -u\n\n${written.join('\n')}`,
    ).toMatchFileSnapshot('../schema/schema.sql')
  })

  test('asks for no step twice and refuses a later program’s file', async () => {
    await migrate(register.db)
    expect(await versionOf(register.db)).toBe(newestVersion)
    await sql.raw(`PRAGMA user_version=${newestVersion + 1}`).execute(register.db)
    await expect(migrate(register.db)).rejects.toThrow(
      new RegisterError({ code: 'CONFLICT', reason: 'newer_register' }),
    )
  })
})

describe('a step over a register with rows', () => {
  let register: TestRegister
  const center = 'c1'
  const steps = (next: Migration) => [...Object.values(migrations), next]
  const foreignKeys = async () =>
    (await sql<{ foreign_keys: number }>`PRAGMA foreign_keys`.execute(register.db)).rows[0]?.foreign_keys

  beforeEach(async () => {
    register = await openTestRegister()
    const kept = { created_at: now, updated_at: now, revision: 1, deleted_at: null, external_id: null }
    await insertRows(register.db, 'centers', [
      {
        ...kept,
        id: center,
        code: '1',
        name: 'خانه مهر',
        name_search: 'خانهمهر',
        name_sort: 'a',
        kind: 'children_home',
        ownership: 'governmental',
        province: null,
        county: null,
        capacity: null,
        licensed_sex: null,
        licensed_age_from: null,
        licensed_age_to: null,
        licence_number: null,
        opened_on: null,
        closed_on: null,
      },
    ])
    await insertRows(register.db, 'staff', [
      {
        ...kept,
        id: 's1',
        center_id: center,
        first_name: 'مینا',
        last_name: null,
        name_search: 'مینا',
        name_sort: 'b',
        role: 'carer',
        national_id: null,
        starts_on: '2024-01-01',
        ends_on: null,
      },
    ])
  })
  afterEach(() => register.dispose())

  const run = (step: Migration) => migrate(register.db, newestVersion + 1, steps(step))

  test('may rebuild a table that others refer to without losing a row', async () => {
    const before = await tableRows(register.db, 'staff')
    await run({
      async up(db) {
        await sql`CREATE TABLE rebuilt (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID`.execute(
          db,
        )
        await sql`INSERT INTO rebuilt SELECT id, name FROM centers`.execute(db)
        await sql`DROP TABLE centers`.execute(db)
        await sql`ALTER TABLE rebuilt RENAME TO centers`.execute(db)
      },
    })
    expect(await versionOf(register.db)).toBe(newestVersion + 1)
    expect(await tableRows(register.db, 'staff')).toEqual(before)
    expect(await tableRows(register.db, 'centers')).toEqual([{ id: center, name: 'خانه مهر' }])
    expect(await foreignKeys()).toBe(1)
  })

  test.each<[string, string, (db: Kysely<unknown>) => Promise<unknown>]>([
    ['loses rows', 'CORRUPT migration_lost_rows', (db) => sql`DELETE FROM staff`.execute(db)],
    ['drops a table unasked', 'CORRUPT migration_lost_rows', (db) => sql`DROP TABLE staff`.execute(db)],
    [
      'breaks a reference',
      'CORRUPT migration_broke_references',
      (db) => sql`UPDATE staff SET center_id = 'nowhere'`.execute(db),
    ],
    ['fails', 'no such table: nowhere', (db) => sql`DELETE FROM nowhere`.execute(db)],
  ])('that %s leaves the register as it was', async (_, message, change) => {
    const before = await tableRows(register.db, 'staff')
    await expect(
      run({
        async up(db) {
          await sql`CREATE TABLE left_over (id TEXT) STRICT`.execute(db)
          await change(db)
        },
      }),
    ).rejects.toThrow(message)
    expect(await tableRows(register.db, 'staff')).toEqual(before)
    expect(await versionOf(register.db)).toBe(newestVersion)
    const { rows } = await sql`SELECT 1 FROM sqlite_master WHERE name = 'left_over'`.execute(register.db)
    expect(rows).toEqual([])
    expect(await foreignKeys()).toBe(1)
  })

  test('may say that it changes how many rows a table has', async () => {
    await run({
      recounts: ['staff'],
      async up(db) {
        await sql`DELETE FROM staff`.execute(db)
      },
    })
    expect(await tableRows(register.db, 'staff')).toEqual([])
  })
})
