import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The checks of `npm run check`, cheapest first; the first that fails ends the run with its own exit code. */
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
for (const { name, what, command } of checks) {
  if (only.length > 0 && !only.includes(name)) continue
  const begun = performance.now()
  console.log(`check ${name}: ${what}`)
  const { status, error } = spawnSync(process.execPath, [run, ...command], { stdio: 'inherit' })
  if (error) console.error(error.message)
  if (status !== 0) {
    console.error(`check ${name} failed.`)
    process.exit(status ?? 1)
  }
  console.log(`check ${name}: passed, ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
