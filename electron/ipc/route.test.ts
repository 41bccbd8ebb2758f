import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { pageContract, type PageMethodName } from '../../db/contract/contract'
import { pathPlacesOf } from '../../db/contract/paths'
import { openTestService, type TestService } from '../../db/testing/service'
import { GrantedPaths } from '../files/granted-paths'
import { createRoute } from './route'
import type { Route } from './register'

const names = Object.keys(pageContract) as PageMethodName[]
const takingPaths = names.filter((name) => pathPlacesOf(pageContract[name].input).length > 0)

/** An input that holds this path at this place, and nothing else. */
function holding(place: readonly string[], path: string): unknown {
  const [name, ...rest] = place
  if (name === undefined) return path
  return name === '*' ? [holding(rest, path)] : { [name]: holding(rest, path) }
}

let home: TestService
let paths: GrantedPaths
let route: Route
const remembered: (readonly string[])[] = []
const inWindow = { role: 'window', contents: {} as Electron.WebContents } as const
const inPrint = { ...inWindow, role: 'print' } as const

beforeAll(() => {
  home = openTestService()
  paths = new GrantedPaths({ read: () => [], write: async (list) => void remembered.push(list) })
  route = createRoute({
    host: { call: (name, input) => home.service.answer(name, input) },
    loadShell: async () => async () => ({ ok: true, value: 'shell' }),
    paths,
    started: Promise.resolve(),
    log: () => undefined,
  })
})
afterAll(() => home.dispose())

describe('a path that the shell did not give out', () => {
  test('is taken by some methods at all', () => {
    expect(takingPaths).toEqual(
      expect.arrayContaining(['register.open', 'tables.write', 'documents.addPage', 'shell.showFile']),
    )
  })

  test.each(takingPaths)('is refused by %s before anybody reads it', async (name) => {
    for (const { place } of pathPlacesOf(pageContract[name].input)) {
      expect(await route(inWindow, name, holding(place, '/etc/passwd'))).toEqual({
        ok: false,
        error: { code: 'FORBIDDEN', reason: 'path_not_chosen' },
      })
    }
  })
})

describe('a path that the shell gave out', () => {
  it('comes to the register, and a register that opened is remembered', async () => {
    await home.create()
    const { path } = await home.ask('register.status', {})
    expect(path).not.toBeNull()
    if (path === null) return
    paths.grantRegister(path)
    expect(await route(inWindow, 'register.open', { path })).toMatchObject({ ok: true })
    expect(remembered.at(-1)).toEqual([path])
  })

  it('does not open for another kind of place', async () => {
    paths.grantScan('/s/page.png')
    expect(await route(inWindow, 'documents.chosenPicture', { path: '/s/page.png' })).toMatchObject({
      error: { code: 'LOCKED' },
    })
    for (const name of ['register.open', 'shell.showFile', 'tables.write'])
      expect(await route(inWindow, name, { path: '/s/page.png' })).toMatchObject({
        error: { code: 'FORBIDDEN', reason: 'path_not_chosen' },
      })
  })
})

test.each(names)('the printed page may ask %s only when the contract says so', async (name) => {
  const answer = await route(inPrint, name, {})
  const refused = !answer.ok && answer.error.reason === 'print_page'
  expect(refused).toBe(!['shell.printJob', 'shell.printReady', 'register.status'].includes(name))
})
