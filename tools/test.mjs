// npm test: every check and every test, one after the other, up to the first that fails.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from './build.mjs'
import { hasScreen, startScreen } from './display.mjs'
import { programScript } from './programs.mjs'
import { setUp } from './setup.mjs'
import { ended } from './setup/processes.mjs'
import { root } from './setup/root.mjs'
import { runMain, say } from './setup/steps.mjs'
import { countPlaywright, countVitest, summary } from './test-counts.mjs'

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const reports = mkdtempSync(path.join(tmpdir(), 'sarpanah-test-'))
const unitReport = path.join(reports, 'unit.json')
const windowReport = path.join(reports, 'window.json')

/**
 * @param {string} script relative to the root, or absolute
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [additions] to the environment
 */
function run(script, args, additions = {}) {
  const env = { ...process.env, ...additions }
  return ended(
    spawn(process.execPath, [path.resolve(root, script), ...args], { cwd: root, stdio: 'inherit', env }),
  )
}

// Two windows on one screen take the keyboard from each other, so each has a screen to itself.
const SCREENS = 2

async function windowTests() {
  const screens = hasScreen() ? [] : await Promise.all(Array.from({ length: SCREENS }, startScreen))
  const displays = screens.map(({ display }) => display)
  try {
    return await run(programScript('playwright'), ['test'], {
      SARPANAH_E2E_REPORT: windowReport,
      ...(displays[0] === undefined
        ? {}
        : { DISPLAY: displays[0], SARPANAH_TEST_SCREENS: displays.join(' ') }),
    })
  } finally {
    await Promise.all(screens.map(({ stop }) => stop()))
  }
}

/** @param {string} file @param {(report: unknown) => Counts} count @returns {Counts} */
function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // The runner ended before it wrote its report, which counts as a failure of its own.
    return { passed: 0, failed: 0 }
  }
}

/** @type {readonly { name: string, work: () => Promise<number>, counts?: () => Counts }[]} */
const steps = [
  { name: 'checks', work: () => run('tools/check.mjs', []) },
  {
    name: 'build',
    work: async () => {
      await buildIfStale()
      return 0
    },
  },
  {
    name: 'unit tests',
    work: () =>
      run(programScript('vitest'), [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ]),
    counts: () => read(unitReport, countVitest),
  },
  { name: 'window tests', work: windowTests, counts: () => read(windowReport, countPlaywright) },
]

await runMain(async () => {
  await setUp({ forTests: true })
  /** @type {Counts} */
  const total = { passed: 0, failed: 0 }
  try {
    for (const { name, work, counts } of steps) {
      const startedAt = Date.now()
      say(`\n=== ${name}`)
      const code = await work()
      const counted = counts?.() ?? { passed: 0, failed: 0 }
      total.passed += counted.passed
      // A step that fails without a failed test, such as a check, is one failure.
      total.failed += code !== 0 && counted.failed === 0 ? 1 : counted.failed
      const duration = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
      say(`=== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${duration}`)
      if (code !== 0) break
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  process.stdout.write(`${summary(total)}\n`)
  return total.failed === 0 ? 0 : 1
})
