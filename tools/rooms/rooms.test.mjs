import { describe, expect, test } from 'vitest'
import { allRooms, mayImport, packageRefusal, refusal, roomOf } from './law.mjs'

describe('a file belongs to the innermost room', () => {
  test.each([
    ['db/money/lists/payment-lists.ts', 'db/money'],
    ['electron/main.ts', 'electron'],
    ['electron/window/window.ts', 'electron/window'],
    ['renderer/features/file/file-nav.tsx', 'renderer/features/file'],
    ['renderer/main.tsx', 'renderer'],
  ])('%s', (file, room) => {
    expect(roomOf(file)?.path).toBe(room)
  })
  test('and one without a room to none', () => {
    expect(roomOf('db/new-subject/handlers.ts')).toBeUndefined()
  })
})

describe('an import is refused, and the message names the door', () => {
  test.each([
    ['up', 'db/rules/judge.ts', 'db/placements/move', /only from lower floors.*floor counts/],
    ['to a room of the same floor', 'db/care/goals.ts', 'db/returns/content', /only from lower floors/],
    ['past the doors', 'db/desk/overview.ts', 'db/documents/pdf', /its doors: queries/],
    ["of a subject's handlers", 'db/care/goals.ts', 'db/placements/handlers', /its doors: queries/],
    ['of a room without a door', 'db/office/desk.ts', 'db/care/goals', /asked through its handlers/],
    ['of steps by queries', 'db/placements/queries.ts', 'db/placements/commands', /imports no commands/],
    ['of what tests share', 'db/service/service.ts', 'db/testing/register', /tests only/],
    ['into a migration', 'db/children/list-index.ts', 'db/migrations/0001-register', /db\/register only/],
    ['of the register by the page', 'renderer/api/hooks.ts', 'db/children/queries', /renderer\/api\/client/],
    ["of the register by the page's tests", 'renderer/ui/months.test.ts', 'db/rules/judge', /client/],
    ['of the page by the shell', 'electron/window/window.ts', 'renderer/ui/tag', /app-protocol/],
    ['of the window by the register', 'db/context/context.ts', 'electron/window/window', /no window/],
    ['of the window by its tests', 'db/context/context.test.ts', 'electron/window/window', /no window/],
    [
      'between features',
      'renderer/features/file/file-nav.tsx',
      'renderer/features/moves/move',
      /stand apart/,
    ],
    ['by a building block', 'renderer/ui/tag.tsx', 'renderer/features/file/file-nav', /lower floors/],
    ['by the preload script', 'electron/preload/preload.ts', 'db/contract/shell', /nothing else/],
    ['of a folder without a room', 'db/desk/overview.ts', 'db/new-subject/queries', /stands in no room/],
  ])('%s', (_what, from, to, message) => {
    expect(refusal(from, to)).toMatch(message)
  })
})

test.each([
  ['down, by a door', 'db/desk/overview.ts', 'db/documents/queries'],
  ['inside a room', 'db/rules/judge.ts', 'db/rules/care/time-in-care'],
  ['of handlers by the service', 'db/service/handlers.ts', 'db/care/handlers'],
  ['of anything by a test', 'db/care/goals.test.ts', 'db/placements/move'],
  ['of anything by what tests share', 'db/testing/rules.ts', 'db/returns/commands'],
  ['of the contract by the page', 'renderer/api/hooks.ts', 'db/contract/contract'],
  ['of a register by the shell', 'electron/register-thread/register-worker.ts', 'db/service/service'],
])('an import is allowed %s', (_what, from, to) => {
  expect(refusal(from, to)).toBeUndefined()
})

test.each([
  ['db/care/goals.ts', 'node:fs', /db\/care may import kysely, not node/],
  ['db/contract/fields.ts', 'kysely', /zod/],
  ['db/service/service.ts', 'electron', /not electron/],
  ['electron/preload/preload.ts', 'node:path', /not node/],
  ['renderer/ui/tag.tsx', 'recharts', /not recharts/],
  ['db/office/write-xlsx.ts', 'exceljs', /Only db\/formats\/excel\.ts/],
  ['tools/bench/tables.ts', 'exceljs', /Only db\/formats\/excel\.ts/],
])('%s may not import %s', (from, source, message) => {
  expect(packageRefusal(from, source)).toMatch(message)
})

test('a package is known by its own name, whichever part of it is imported', () => {
  expect(packageRefusal('renderer/main.tsx', 'react-dom/client')).toBeUndefined()
  expect(packageRefusal('db/formats/excel.ts', 'exceljs')).toBeUndefined()
  expect(packageRefusal('db/care/goals.test.ts', 'fast-check')).toBeUndefined()
})

test('no room may import from a room that may import from it', () => {
  const reaches = (/** @type {typeof allRooms[number]} */ from, /** @type {typeof allRooms[number]} */ to) =>
    mayImport(from).some((pattern) => pattern.startsWith(`^${to.path}/`))
  const program = allRooms.filter(({ opensAll, name }) => !opensAll && name !== '.')
  const pairs = program.flatMap((one) =>
    program.filter((two) => one !== two && reaches(one, two) && reaches(two, one)),
  )
  expect(pairs).toEqual([])
})
