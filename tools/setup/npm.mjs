import { existsSync } from 'node:fs'
import path from 'node:path'
import { mustRun, SetupFailure } from './steps.mjs'

/**
 * The npm that belongs to the Node that runs this: npm-cli.js, to be run with that Node.
 * @param {string} [node] path of the Node executable
 * @returns {string}
 */
export function npmBeside(node = process.execPath) {
  const folder = path.dirname(node)
  const script = path.join('npm', 'bin', 'npm-cli.js')
  const candidates = [
    path.resolve(folder, '..', '..', script),
    path.resolve(folder, '..', 'lib', 'node_modules', script),
    path.resolve(folder, 'node_modules', script),
    process.env['npm_execpath'] ?? '',
  ]
  const found = candidates.find((candidate) => candidate.endsWith('npm-cli.js') && existsSync(candidate))
  if (found === undefined) {
    throw new SetupFailure(
      `npm was not found beside ${node}: install Node.js together with npm and try again.`,
    )
  }
  return found
}

/**
 * Runs npm, as the user configured it, with the Node that runs this.
 * @param {readonly string[]} args
 * @param {string} failure the sentence for the person
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function npm(args, failure, options) {
  return mustRun(process.execPath, [npmBeside(), ...args, '--loglevel=error'], failure, options)
}
