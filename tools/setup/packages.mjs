import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from './npm.mjs'
import { alone } from './cache-folder.mjs'
import { checkout, root } from './root.mjs'
import { step, waitSentence } from './steps.mjs'

/** @typedef {{ version?: string, resolved?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */

/**
 * Whether what is installed is what is locked. Optional packages may be absent: they belong to other
 * platforms.
 * @param {Record<string, LockedPackage>} locked packages of package-lock.json
 * @param {Record<string, LockedPackage>} installed packages of node_modules/.package-lock.json
 */
export function matchesLock(locked, installed) {
  const strangers = Object.keys(installed).some((place) => !Object.hasOwn(locked, place))
  if (strangers) return false
  return Object.entries(locked).every(([place, wanted]) => {
    if (place === '') return true
    const found = installed[place]
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version
  })
}

/** @param {string} file @returns {Record<string, LockedPackage>} */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function areInstalled() {
  // npm writes this file last, so a broken-off installation has none.
  const written = path.join(root, 'node_modules', '.package-lock.json')
  return (
    existsSync(written) && matchesLock(packagesIn(path.join(root, 'package-lock.json')), packagesIn(written))
  )
}

/** Installs the packages of package-lock.json unless just these are installed. */
export async function setUpPackages() {
  if (areInstalled()) return
  await alone(`packages-${checkout}`, waitSentence, async () => {
    if (areInstalled()) return
    await step('installing the packages of package-lock.json (npm ci)', () =>
      npm(
        ['ci', '--no-audit', '--no-fund'],
        "npm ci failed: check the network and npm's settings (npm config list), then try again.",
        { cwd: root },
      ),
    )
  })
}
