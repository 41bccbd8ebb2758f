import { spawn } from 'node:child_process'
import path from 'node:path'
import { fetchNode } from './closed-network/node-from-npm.mjs'
import { ended } from './processes.mjs'

// The oldest Node with Node-API 10, which the database's ready-made binding needs.
const oldest = { major: 22, minor: 14 }

/**
 * Whether a Node of this version can run the tools.
 * @param {string} version such as 22.14.0
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor)
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
