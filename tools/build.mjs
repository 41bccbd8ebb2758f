// npm run build: builds the program into out/.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { programScript } from './programs.mjs'
import { alone } from './setup/cache-folder.mjs'
import { continueInNewNode } from './setup/node.mjs'
import { ended, runQuietly } from './setup/processes.mjs'
import { checkout, root } from './setup/root.mjs'
import { runMain, SetupFailure, step, waitSentence } from './setup/steps.mjs'

const sources = [
  'assets',
  'db',
  'electron',
  'renderer',
  'tools/config/electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const stamp = path.join(root, 'out', '.built')

/** @param {string} name of a file */
function isTest(name) {
  return /\.test\.tsx?$/.test(name)
}

/** @param {string} place relative to the root @returns {string[]} its files, in a fixed order */
function filesUnder(place) {
  const absolute = path.join(root, place)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [place]
  const names = readdirSync(absolute).filter((name) => !isTest(name))
  return names.sort().flatMap((name) => filesUnder(path.join(place, name)))
}

/** A text that changes when a source is changed, added or removed. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) {
    const { mtimeMs, size } = statSync(path.join(root, file))
    hash.update(`${file}\0${String(mtimeMs)}\0${String(size)}\n`)
  }
  return hash.digest('hex')
}

function isFresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** @param {() => Promise<number>} run runs the builder and gives its exit code */
async function build(run) {
  const built = fingerprint()
  rmSync(stamp, { force: true })
  const code = await run()
  if (code === 0) {
    mkdirSync(path.dirname(stamp), { recursive: true })
    writeFileSync(stamp, built)
  }
  return code
}

const builder = () => [
  programScript('electron-vite'),
  'build',
  '--config',
  'tools/config/electron.vite.config.ts',
]

/** @template T @param {() => Promise<T>} work done while nobody else builds this checkout */
const aloneHere = (work) => alone(`build-${checkout}`, waitSentence, work)

/** Builds the program into out/ if its sources have changed since it was built. */
export async function buildIfStale() {
  if (isFresh()) return
  await aloneHere(async () => {
    if (isFresh()) return
    await step('building', async () => {
      const run = async () => (await runQuietly(process.execPath, builder(), { cwd: root })).code
      if ((await build(run)) !== 0) {
        throw new SetupFailure('The program could not be built: run "npm run build" to see why.')
      }
    })
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await continueInNewNode()
    const run = () => ended(spawn(process.execPath, builder(), { cwd: root, stdio: 'inherit' }))
    return aloneHere(() => build(run))
  })
}
