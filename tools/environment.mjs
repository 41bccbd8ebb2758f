import { bindingFor } from './setup/closed-network/binding.mjs'
import { root } from './setup/root.mjs'
import { findRuntime } from './setup/runtime.mjs'
import { SetupFailure } from './setup/steps.mjs'

/**
 * @typedef {object} LaunchInfo what starts the application's window
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env to be added to the environment
 */

/**
 * What starts the application with these arguments of its own; Playwright's electron.launch takes it as it
 * is. A screen is the caller's to provide. Fails with a SetupFailure before the set-up has run.
 * @param {readonly string[]} [args]
 * @returns {LaunchInfo}
 */
export function launchInfo(args = []) {
  const runtime = findRuntime()
  if (runtime === undefined)
    throw new SetupFailure('There is no Electron yet: run "npm run setup" and try again.')
  const binding = bindingFor(runtime.version)
  return {
    executablePath: runtime.executablePath,
    // Chromium's sandbox refuses to work for root, which happens in containers only.
    args: [
      root,
      ...args,
      ...(process.getuid?.() === 0 && process.platform === 'linux' ? ['--no-sandbox'] : []),
    ],
    env: binding === undefined ? {} : { SARPANAH_SQLITE_BINDING: binding },
  }
}
