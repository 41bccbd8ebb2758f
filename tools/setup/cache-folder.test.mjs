import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { alone, cacheFolder, makeWhole } from './cache-folder.mjs'

describe('the cache folder', () => {
  test.each([
    ['linux', {}, '/home/a/.cache/sarpanah'],
    ['linux', { XDG_CACHE_HOME: '/big' }, '/big/sarpanah'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/a/.cache/sarpanah'],
    ['darwin', { XDG_CACHE_HOME: '/big' }, '/home/a/Library/Caches/sarpanah'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\a\\Local' }, 'C:\\Users\\a\\Local\\sarpanah\\Cache'],
  ])('on %s with %o', (platform, env, expected) => {
    expect(cacheFolder(env, /** @type {NodeJS.Platform} */ (platform), '/home/a')).toBe(expected)
  })
})

describe('work in the cache', () => {
  /** @type {string} */
  let folder
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sarpanah-cache-'))
    // One of the two decides, whatever the platform.
    vi.stubEnv('XDG_CACHE_HOME', folder)
    vi.stubEnv('LOCALAPPDATA', folder)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('a folder appears only when it is complete', async () => {
    const wanted = path.join(folder, 'runtime')
    const broken = makeWhole(wanted, async (unfinished) => {
      writeFileSync(path.join(unfinished, 'half'), '')
      expect(existsSync(wanted)).toBe(false)
      throw new Error('disk full')
    })
    await expect(broken).rejects.toThrow('disk full')
    expect(readdirSync(folder)).toEqual([])

    await makeWhole(wanted, async (unfinished) => writeFileSync(path.join(unfinished, 'whole'), 'yes'))
    expect(readFileSync(path.join(wanted, 'whole'), 'utf8')).toBe('yes')
  })

  test('two pieces of work under one name never overlap', async () => {
    let running = 0
    let most = 0
    const work = () =>
      alone(
        'same',
        () => undefined,
        async () => {
          running += 1
          most = Math.max(most, running)
          await new Promise((resolve) => setImmediate(resolve))
          running -= 1
        },
      )
    await Promise.all([work(), work(), work()])
    expect(most).toBe(1)
  })

  test('the lock of a process that is gone is taken over', async () => {
    const lock = path.join(cacheFolder(), 'left.lock')
    await alone(
      'left',
      () => undefined,
      async () => undefined,
    )
    // Above the highest process id that any of the three systems gives.
    writeFileSync(lock, String(2 ** 31 - 1))
    const result = await alone(
      'left',
      () => {
        throw new Error('waited for nobody')
      },
      async () => 'done',
    )
    expect(result).toBe('done')
    expect(existsSync(lock)).toBe(false)
  })
})
