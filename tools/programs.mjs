import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './setup/root.mjs'
import { SetupFailure } from './setup/steps.mjs'

/** @param {string} packageName @param {string} program @returns {string | undefined} */
function scriptOf(packageName, program) {
  const folder = path.join(root, 'node_modules', packageName)
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  /** @type {{ name: string, bin?: string | Record<string, string> }} */
  const { name, bin = {} } = JSON.parse(readFileSync(file, 'utf8'))
  const programs = typeof bin === 'string' ? { [path.posix.basename(name)]: bin } : bin
  const script = Object.hasOwn(programs, program) ? programs[program] : undefined
  return script === undefined ? undefined : path.join(folder, script)
}

/**
 * The script behind a program of a package that package.json names, to be run with Node; unlike the files in
 * node_modules/.bin it can be started the same way on every platform.
 * @param {string} program such as tsc
 */
export function programScript(program) {
  /** @type {{ devDependencies: Record<string, string> }} */
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  // Most programs are named as their package is.
  for (const name of [program, ...Object.keys(devDependencies)]) {
    const script = scriptOf(name, program)
    if (script !== undefined) return script
  }
  throw new SetupFailure(`There is no program ${program} in node_modules: run "npm run setup" and try again.`)
}
