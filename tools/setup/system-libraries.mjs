import { existsSync } from 'node:fs'
import { alone } from './cache-folder.mjs'
import { runQuietly } from './processes.mjs'
import { SetupFailure, step, waitSentence } from './steps.mjs'

// Each with the name it has since Debian's change to 64-bit time, where that differs.
const forElectron = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libdrm2'],
  ['libxss1'],
]
const forScreen = [['xvfb'], ['poppler-utils']]
// What opens our Excel and Word files in the tests; too large to bring to everybody who only starts the program.
const forTests = [
  ['libreoffice-calc', 'libreoffice-calc-nogui'],
  ['libreoffice-writer', 'libreoffice-writer-nogui'],
]

/**
 * Which packages to install.
 * @param {readonly (readonly string[])[]} needed each need with the names that meet it
 * @param {ReadonlySet<string>} installed
 * @param {ReadonlySet<string>} offered
 */
export function missingPackages(needed, installed, offered) {
  return needed
    .filter((names) => !names.some((name) => installed.has(name)))
    .map((names) => names.find((name) => offered.has(name)) ?? names[0])
    .filter((name) => name !== undefined)
}

/** @param {readonly string[]} names @returns {Promise<Set<string>>} */
async function installedAmong(names) {
  const format = '${db:Status-Status} ${binary:Package}\n'
  const { output } = await runQuietly('dpkg-query', ['--show', `--showformat=${format}`, ...names])
  const lines = output.split('\n').filter((line) => line.startsWith('installed '))
  return new Set(lines.map((line) => line.slice('installed '.length).replace(/:.*$/, '')))
}

/** @param {readonly string[]} names @returns {Promise<Set<string>>} */
async function offeredAmong(names) {
  const { output } = await runQuietly('apt-cache', ['--generate', 'pkgnames'])
  const all = new Set(output.split('\n'))
  return new Set(names.filter((name) => all.has(name)))
}

/** @returns {Promise<readonly string[]>} the words before a command that needs root */
async function asRoot() {
  if (process.getuid?.() === 0) return []
  const { code } = await runQuietly('sudo', ['-n', 'true'])
  return code === 0 ? ['sudo', '-n'] : ['']
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const prefix = await asRoot()
  const byHand = `sudo apt-get install ${packages.join(' ')}`
  if (prefix[0] === '') {
    throw new SetupFailure(
      `System packages are missing and installing them needs an administrator: run "${byHand}".`,
    )
  }
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  /** @param {readonly string[]} args */
  const run = (args) => runQuietly(apt[0] ?? 'env', [...apt.slice(1), ...args])
  await step(`installing ${packages.join(', ')} (apt-get)`, async () => {
    const wanted = ['install', '--yes', '--no-install-recommends', ...packages]
    if ((await run(wanted)).code === 0) return
    // A bare machine has no package lists yet, or old ones.
    await run(['update'])
    if ((await run(wanted)).code !== 0) {
      throw new SetupFailure(
        `apt-get could not install what is missing: run "${byHand}" and read what it says.`,
      )
    }
  })
}

/**
 * Installs what Electron needs of a Debian system, what starts it without a screen and what reads a printed
 * PDF; where dpkg does not rule it does nothing.
 * @param {{ compiler: boolean, office: boolean }} also compiler: what compiles a native module, too; office: LibreOffice, too
 */
export async function setUpSystemLibraries({ compiler, office }) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const forCompiling = compiler ? [['g++'], ['make'], ['python3']] : []
  const needed = [...forElectron, ...forScreen, ...(office ? forTests : []), ...forCompiling]
  const names = needed.flat()
  if (missingPackages(needed, await installedAmong(names), new Set(names)).length === 0) return
  await alone('system-packages', waitSentence, async () => {
    const installed = await installedAmong(names)
    const missing = missingPackages(needed, installed, await offeredAmong(names))
    if (missing.length > 0) await install(missing)
  })
}
