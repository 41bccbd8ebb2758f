import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrations } from './demonstrations'
import { demoPassword } from './make'
import { openTestService, type TestService } from '../testing/service'

let home: TestService
beforeAll(() => {
  home = openTestService(undefined, { demonstrations })
})
afterAll(() => home.dispose())

test('a demonstration is made, marked, reckons with its own day and signs its director in', async () => {
  // Left by a run that was cut off.
  writeFileSync(`${home.path}.new`, 'half')
  const status = await home.ask('register.openDemo', { path: home.path, scenario: 'qom' })
  expect(status).toMatchObject({
    state: 'open',
    demo: true,
    today: '2024-05-26',
    needsUserName: true,
    user: { name: 'director', role: 'director' },
  })
  expect(home.events.some((event) => event.name === 'work.progressed')).toBe(true)
  expect(readdirSync(home.folder).filter((name) => name.includes('.new'))).toEqual([])
  expect(await home.ask('centers.list', {})).toHaveLength(7)
}, 120_000)

test('is opened again as it stands, and its other users enter with the same password', async () => {
  await home.ask('register.close', {})
  const again = await home.ask('register.openDemo', { path: home.path, scenario: 'qom' })
  expect(again.state).toBe('open')
  await home.ask('session.lock', { why: 'asked' })
  expect((await home.ask('session.signIn', { password: demoPassword })).user?.role).toBe('director')
  await home.ask('session.lock', { why: 'asked' })
  const worker = await home.ask('session.signIn', { userName: 'worker', password: demoPassword })
  expect(worker.user?.role).toBe('social_worker')
  expect(existsSync(home.path)).toBe(true)
}, 120_000)
