import { randomUUID } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Where things are kept that every clone on this account shares: the user's cache folder by the custom of
 * the platform.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env
  const join = platform === 'win32' ? path.win32.join : path.posix.join
  if (platform === 'win32') return join(local ?? join(home, 'AppData', 'Local'), 'sarpanah', 'Cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'sarpanah')
  // The XDG specification says that a relative path is to be ignored.
  return join(xdg !== undefined && path.posix.isAbsolute(xdg) ? xdg : join(home, '.cache'), 'sarpanah')
}

/**
 * Makes a folder of the cache all at once: it appears under its name only when it is complete.
 * @param {string} folder absolute, inside the cache folder
 * @param {(unfinished: string) => Promise<void>} make fills the unfinished folder
 */
export async function makeWhole(folder, make) {
  mkdirSync(path.dirname(folder), { recursive: true })
  const unfinished = mkdtempSync(`${folder}.unfinished-`)
  try {
    await make(unfinished)
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** @param {number} processId */
function isAlive(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} file @returns {number | undefined} the process that holds the lock */
function holder(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10)
  } catch {
    return undefined
  }
}

/** @param {string} file @returns {boolean} whether the lock is now ours */
function take(file) {
  const mine = `${file}.${randomUUID()}`
  writeFileSync(mine, String(process.pid))
  try {
    // Unlike opening and then writing, this shows nobody a lock without its holder.
    linkSync(mine, file)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(mine)
  }
}

/** Removes the lock of a process that is gone, unless another has just taken it over.
 * @param {string} file */
function removeLeft(file) {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const owner = holder(aside)
  if (owner !== undefined && isAlive(owner) && !existsSync(file)) renameSync(aside, file)
  else rmSync(aside)
}

/**
 * Does the work while no other process on this account does work under the same name. A lock left by a
 * process that is gone is taken over.
 * @template T
 * @param {string} name
 * @param {(waiting: number) => void} onWait called once with the other process's id when there is one
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(name, onWait, work) {
  mkdirSync(cacheFolder(), { recursive: true })
  const file = path.join(cacheFolder(), `${name}.lock`)
  let told = false
  while (!take(file)) {
    const other = holder(file)
    if (other !== undefined && !isAlive(other)) removeLeft(file)
    else if (other !== undefined && !told) {
      onWait(other)
      told = true
    }
    await wait(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
