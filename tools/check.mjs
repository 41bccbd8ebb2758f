import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ended } from './setup/processes.mjs'

/** The checks of `npm run check`, cheapest first; the first that fails gives the run its exit code. */
const checks = [
  {
    name: 'format',
    what: 'npm run format repairs it',
    command: ['prettier', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'types', what: 'one program per room', command: ['tsc', '-b'] },
  {
    name: 'lint',
    what: 'without a single warning',
    command: ['eslint', '.', '--max-warnings', '0', ...cache('eslint')],
  },
  {
    name: 'imports',
    what: 'who may import whom',
    command: ['depcruise', 'db', 'electron', 'renderer', 'e2e', 'tools'],
  },
  { name: 'unused', what: 'files, exports and packages nobody uses', command: ['knip'] },
]

/** @param {string} name @returns {string[]} */
function cache(name) {
  return ['--cache', '--cache-strategy', 'content', '--cache-location', `node_modules/.cache/${name}/`]
}

const only = process.argv.slice(2)
const unknown = only.filter((name) => !checks.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(
    `No such check: ${unknown.join(', ')}. There are: ${checks.map((check) => check.name).join(', ')}.`,
  )
  process.exit(2)
}

const run = fileURLToPath(new URL('run.mjs', import.meta.url))

/**
 * Runs one check and answers its exit code; what it prints comes in one piece, so that two checks do not mix.
 * @param {typeof checks[number]} check
 * @returns {Promise<number>}
 */
async function examine({ name, what, command }) {
  const begun = performance.now()
  /** @type {Buffer[]} */
  const printed = []
  const child = spawn(process.execPath, [run, ...command], { stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk))
  const code = await ended(child)
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`
  process.stdout.write(Buffer.concat(printed))
  console.log(`check ${name} (${what}): ${code === 0 ? 'passed' : 'FAILED'}, ${seconds}`)
  return code
}

const asked = checks.filter(({ name }) => only.length === 0 || only.includes(name))
// The lint takes as long as all the others together: they share the machine with it.
const [slow, quick] = [
  asked.filter(({ name }) => name === 'lint'),
  asked.filter(({ name }) => name !== 'lint'),
]
/** @param {typeof checks} row @returns {Promise<number>} */
const inTurn = async (row) => {
  for (const check of row) {
    const code = await examine(check)
    if (code !== 0) return code
  }
  return 0
}
const codes = await Promise.all([inTurn(slow), inTurn(quick)])
process.exit(codes.find((code) => code !== 0) ?? 0)
