import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { alone, cacheFolder } from './cache-folder.mjs'
import { mayReachElectron, setUpStandIn, standInFolder } from './closed-network/electron.mjs'
import { runQuietly } from './processes.mjs'
import { root } from './root.mjs'
import { SetupFailure, step, waitSentence } from './steps.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executablePath
 * @property {string} version Electron's
 */

const electronFolder = path.join(root, 'node_modules', 'electron')

/** @returns {string} the version of Electron that package.json names */
function namedVersion() {
  return JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8')).version
}

const executables = /** @type {Partial<Record<NodeJS.Platform, string>>} */ ({
  darwin: path.join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  win32: 'electron.exe',
})

/** @param {string} folder as Electron's archive unpacks @returns {Runtime | undefined} */
function runtimeIn(folder) {
  const executablePath = path.join(folder, executables[process.platform] ?? 'electron')
  if (!existsSync(executablePath)) return undefined
  const versionFile = path.join(folder, 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : namedVersion()
  return { executablePath, version }
}

/** @returns {Runtime | undefined} */
function officialRuntime() {
  const found = runtimeIn(path.join(electronFolder, 'dist'))
  // path.txt is written last; without it the archive may be half unpacked.
  return found?.version === namedVersion() && existsSync(path.join(electronFolder, 'path.txt'))
    ? found
    : undefined
}

/**
 * The Electron to start: the one ELECTRON_OVERRIDE_DIST_PATH names, else the official one, else the stand-in.
 * @returns {Runtime | undefined} undefined when the set-up has yet to get one
 */
export function findRuntime() {
  const { ELECTRON_OVERRIDE_DIST_PATH: override } = process.env
  if (override === undefined || override === '') return officialRuntime() ?? runtimeIn(standInFolder())
  const found = runtimeIn(override)
  if (found === undefined) {
    throw new SetupFailure(
      `ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no Electron in it: correct it or remove the variable.`,
    )
  }
  return found
}

/** @returns {Promise<boolean>} whether the official Electron is now there */
async function fetchOfficial() {
  // Electron's own installer keeps the archive in the user's cache and checks it against its checksums.
  const keptBefore = path.join(cacheFolder(), `electron-${namedVersion()}-was-downloaded`)
  if (!existsSync(keptBefore) && !(await mayReachElectron(namedVersion()))) return false
  await step(`fetching Electron ${namedVersion()}`, () =>
    runQuietly(process.execPath, [path.join(electronFolder, 'install.js')], {
      cwd: root,
      env: { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' },
      timeout: 15 * 60_000,
    }),
  )
  const fetched = officialRuntime() !== undefined
  if (fetched) writeFileSync(keptBefore, '')
  return fetched
}

/**
 * Gets an Electron if there is none.
 * @param {{ officialOnly: boolean }} options officialOnly: the stand-in does not count
 * @returns {Promise<Runtime>}
 */
export async function setUpRuntime({ officialOnly }) {
  const found = officialOnly ? officialRuntime() : findRuntime()
  if (found !== undefined) return found
  return alone('runtime', waitSentence, async () => {
    const fetched = (await fetchOfficial()) ? officialRuntime() : undefined
    if (fetched !== undefined) return fetched
    if (officialOnly) {
      throw new SetupFailure(
        `Electron ${namedVersion()} could not be downloaded from GitHub: check the network and the proxy, then try again.`,
      )
    }
    await setUpStandIn(namedVersion())
    const standIn = runtimeIn(standInFolder())
    if (standIn === undefined)
      throw new SetupFailure(`${standInFolder()} is damaged: delete it and try again.`)
    return standIn
  })
}
