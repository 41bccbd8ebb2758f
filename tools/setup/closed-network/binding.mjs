import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { alone, cacheFolder, makeWhole } from '../cache-folder.mjs'
import { npmBeside } from '../npm.mjs'
import { root } from '../root.mjs'
import { mustRun, step, waitSentence } from '../steps.mjs'
import { headersFolder } from './node-from-npm.mjs'

const packageName = 'better-sqlite3-multiple-ciphers'
const packageFolder = path.join(root, 'node_modules', packageName)

// The first Electron with Node-API 10, which the ready-made binding needs; an older one crashes on it.
const firstMajorWithNodeApi10 = 36

/**
 * The database binding to be built for this Electron.
 * @param {string} electronVersion such as 45.4.1
 * @returns {string | undefined} its path, whether it is built yet or not; undefined when the ready-made serves
 */
export function bindingFor(electronVersion) {
  if (Number.parseInt(electronVersion, 10) >= firstMajorWithNodeApi10) return undefined
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
  const name = `${packageName}-${String(version)}-${process.platform}-${process.arch}`
  return path.join(cacheFolder(), name, 'better_sqlite3.node')
}

/** @param {string} workshop an empty folder @returns {Promise<string>} the built file */
async function build(workshop) {
  const modules = path.join(workshop, 'node_modules')
  const source = path.join(modules, packageName)
  mkdirSync(modules)
  cpSync(packageFolder, source, { recursive: true })
  const fromPackage = createRequire(path.join(packageFolder, 'package.json'))
  const headersOfInterface = path.dirname(fromPackage.resolve('node-addon-api/package.json'))
  cpSync(headersOfInterface, path.join(modules, 'node-addon-api'), { recursive: true })

  const nodeGyp = createRequire(npmBeside()).resolve('node-gyp/bin/node-gyp.js')
  const { CXXFLAGS: flags = '' } = process.env
  await mustRun(
    process.execPath,
    [nodeGyp, 'rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${await headersFolder()}`],
    'The database binding could not be built: check that g++, make and python3 work, then try again.',
    { cwd: source, env: { ...process.env, CXXFLAGS: `${flags} -UNAPI_VERSION -DNAPI_EXPERIMENTAL`.trim() } },
  )
  return path.join(source, 'build', 'Release', 'better_sqlite3.node')
}

/** Builds the database binding for an Electron that cannot load the ready-made one.
 * @param {string} electronVersion */
export async function setUpBinding(electronVersion) {
  const binding = bindingFor(electronVersion)
  if (binding === undefined || existsSync(binding)) return
  await alone('binding', waitSentence, async () => {
    if (existsSync(binding)) return
    await step(`building the database binding for Electron ${electronVersion} (about two minutes)`, () =>
      makeWhole(path.dirname(binding), async (unfinished) => {
        const workshop = path.join(unfinished, 'workshop')
        mkdirSync(workshop)
        copyFileSync(await build(workshop), path.join(unfinished, 'better_sqlite3.node'))
        rmSync(workshop, { recursive: true })
      }),
    )
  })
}
