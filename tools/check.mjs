// npm run check -- [NAMES…]: the checks that need no test: lint types rooms imports format unused, or only those named.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ended } from './setup/processes.mjs'
import { runMain, SetupFailure } from './setup/steps.mjs'

const run = fileURLToPath(new URL('run.mjs', import.meta.url))

/** The checks of `npm run check`, longest first: two of them run at a time, and the first that fails gives the exit code. */
const checks = [
  {
    name: 'lint',
    what: 'with types, and of hooks',
    // Plain scripts carry no annotations, so that nearly everything in them would be unsafe.
    command: [
      'oxlint',
      '--config=tools/config/oxlint.json',
      '--ignore-pattern=**/*.{js,mjs,cjs}',
      '--deny-warnings',
    ],
  },
  {
    name: 'lint',
    what: 'without types',
    command: [
      ...['eslint', '.', '--max-warnings', '0'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'],
    ],
  },
  // The lint has the other core.
  { name: 'types', what: 'one program per room', command: ['tsc', '-b', '--singleThreaded'] },
  {
    name: 'imports',
    what: 'who may import whom',
    command: [
      'depcruise',
      '--config',
      'tools/config/dependency-cruiser.mjs',
      'db',
      'electron',
      'renderer',
      'e2e',
      'tools',
    ],
  },
  {
    name: 'rooms',
    what: 'floors, doors, whose each table is',
    command: ['tools/rooms/prove.mjs'],
  },
  {
    name: 'format',
    what: 'npm run format repairs it',
    command: ['prettier', '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'unused',
    what: 'files, exports and packages nobody uses',
    command: ['knip', '--config', 'tools/config/knip.json'],
  },
]

/**
 * Runs one check and answers its exit code; what it prints comes in one piece, so that two checks do not mix.
 * @param {typeof checks[number]} check
 * @returns {Promise<number>}
 */
async function examine({ name, what, command }) {
  const begun = performance.now()
  /** @type {Buffer[]} */
  const printed = []
  const child = spawn(process.execPath, [...(command[0]?.endsWith('.mjs') ? [] : [run]), ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk))
  const code = await ended(child)
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`
  process.stdout.write(Buffer.concat(printed))
  console.log(`check ${name} (${what}): ${code === 0 ? 'passed' : 'FAILED'}, ${seconds}`)
  return code
}

await runMain(async () => {
  const only = process.argv.slice(2)
  const unknown = only.filter((name) => !checks.some((check) => check.name === name))
  if (unknown.length > 0) {
    const names = [...new Set(checks.map((check) => check.name))]
    throw new SetupFailure(`No such check: ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  }
  const waiting = checks.filter(({ name }) => only.length === 0 || only.includes(name))
  let failed = 0
  const workThrough = async () => {
    for (let check = waiting.shift(); check !== undefined && failed === 0; check = waiting.shift())
      failed ||= await examine(check)
  }
  await Promise.all([workThrough(), workThrough()])
  return failed
})
