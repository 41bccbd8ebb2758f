import { describe, expect, test } from 'vitest'
import { measure, namesSubject, unreached } from './measure.mjs'
import { tablesNamed } from './table-names.mjs'

const imports = (/** @type {Record<string, string[]>} */ files) => new Map(Object.entries(files))

describe('a house is measured', () => {
  test('by its arrows from room to room, each once', () => {
    const measured = measure(
      'db',
      imports({
        'db/care/goals.ts': ['db/care/reviews.ts', 'db/records/kept-rows.ts', 'electron/main.ts'],
        'db/care/reviews.ts': ['db/records/dated-records.ts'],
      }),
    )
    expect(measured).toMatchObject({ arrows: 1, up: [], pairs: [] })
  })
  test('and says which import leads up, and which rooms import each other', () => {
    const measured = measure(
      'db',
      imports({
        'db/rules/read.ts': ['db/tasks/queries.ts', 'db/records/kept-rows.ts'],
        'db/tasks/queries.ts': ['db/rules/facts.ts'],
      }),
    )
    expect(measured.up).toEqual([
      'db/rules/read.ts → db/tasks/queries.ts',
      'db/rules/read.ts → db/records/kept-rows.ts',
    ])
    expect(measured.pairs).toEqual(['db/rules ⇄ db/tasks'])
  })
})

test('a file that no import leads to is told, also where it imports what is reached', () => {
  const files = imports({ 'a.ts': ['b.ts'], 'b.ts': ['a.ts', 'c.ts'], 'c.ts': [], 'lost.ts': ['c.ts'] })
  expect(unreached(['a.ts'], files)).toEqual(['lost.ts'])
})

describe('a file names a table', () => {
  const tables = new Set(['children', 'placements', 'staff', 'payment_lines', 'savings_entries'])
  const named = (/** @type {string} */ text) =>
    [...tablesNamed(text, tables)]
      .flatMap(([table, uses]) => [...uses].map((use) => `${use} ${table}`))
      .sort()

  test.each([
    ['sql`SELECT * FROM children WHERE id = ${id}`', ['reads children']],
    ['sql`SELECT 1 FROM ${x} JOIN placements AS p ON true`', ['reads placements']],
    ['sql`SELECT 1 FROM children AS c, placements AS p`', ['reads children', 'reads placements']],
    ['sql`FROM ${x}, staff AS s INDEXED BY staff_of_center`', ['reads staff']],
    ['sql`INSERT INTO staff (id) VALUES (${id})`', ['writes staff']],
    ['sql`UPDATE children SET name = ${name}`', ['writes children']],
    ['sql`DELETE FROM staff`', ['writes staff']],
    [
      "db.selectFrom('children as c').innerJoin('placements', 'a', 'b')",
      ['reads children', 'reads placements'],
    ],
    ["db.insertInto('staff').values(row)", ['writes staff']],
    ["storeKept(context, 'savings_entries', null, row)", ['writes savings_entries']],
    ["FROM(through('children', 'c', 'children_for_figures'))", ['reads children']],
    ["anything(db, 'payment_lines')", ['reads payment_lines']],
    ["const family = { table: 'staff' }", ['reads staff']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })
  test.each([
    '// FROM children\nconst a = 1',
    "const subject = 'children'",
    "readOptions(words, ['staff'])",
    'sql`SELECT children FROM figures`',
  ])('and here none: %s', (text) => {
    expect(named(text)).toEqual([])
  })
})

describe('a file names a declared record', () => {
  const report = { table: 'social_reports', name: 'socialReports', subject: 'social_report' }
  const order = { table: 'orders', name: 'orders', subject: 'order' }
  test.each([
    'social_reports',
    'file.socialReports',
    "'social-reports'",
    'SocialReport',
    'socialReport',
    'social_report',
  ])('%s', (text) => {
    expect(namesSubject(text, report)).toBe(true)
  })
  test('but not by a word of the language', () => {
    expect(namesSubject('in the order of names', order)).toBe(false)
    expect(namesSubject('sortOrder', order)).toBe(false)
    expect(namesSubject('file.orders', order)).toBe(true)
  })
})
