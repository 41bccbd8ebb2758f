// npm run quick: what a change may have broken, told within a minute: types, lint and format of the files that differ from the
// main branch, and the unit tests that reach them, those beside them first. What had no time is counted at the end.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { setUp } from './setup.mjs'
import { ended } from './setup/processes.mjs'
import { root } from './setup/root.mjs'
import { runMain, say, SetupFailure } from './setup/steps.mjs'

// The whole is to be told within a minute; ending the tests that are under way takes a few seconds.
const TESTS_END_AFTER = 52_000

const startedAt = Date.now()
const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`

/** @param {readonly string[]} args @returns {string[]} the lines that git answers; none when it refuses */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : []
}

/** @returns {string[]} files that differ from where this branch left the main one, also those git does not know yet */
function changedFiles() {
  const [base] = ['origin/main', 'main'].flatMap((main) => git('merge-base', 'HEAD', main))
  if (base === undefined) throw new SetupFailure('There is no main branch to compare with: run "npm test".')
  return [
    ...git('diff', '--name-only', '--diff-filter=d', base),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]
}

/** @param {string} name @param {string} program @param {readonly string[]} args @returns {Promise<boolean>} whether it passed */
async function check(name, program, args) {
  const script = path.join(root, 'tools', 'run.mjs')
  const code = await ended(
    spawn(process.execPath, [script, program, ...args], { cwd: root, stdio: 'inherit' }),
  )
  say(`${name}: ${code === 0 ? 'passed' : 'FAILED'}, ${seconds()}`)
  return code === 0
}

/** @param {readonly string[]} files @returns {Promise<boolean>} whether all passed */
async function checkFiles(files) {
  const code = files.filter((file) => /\.(?:tsx?|mjs|cjs)$/.test(file))
  const typed = code.filter((file) => /\.tsx?$/.test(file))
  const passed = [await check('types', 'tsc', ['-b', '--singleThreaded'])]
  if (typed.length > 0)
    passed.push(await check('lint with types', 'oxlint', ['--config=tools/config/oxlint.json', ...typed]))
  const styled = files.filter((file) => file.startsWith('renderer/') && file.endsWith('.css'))
  if (code.length + styled.length > 0)
    passed.push(await check('lint', 'eslint', ['--max-warnings', '0', ...code, ...styled]))
  passed.push(
    await check('format', 'prettier', ['--check', '--log-level', 'warn', '--ignore-unknown', ...files]),
  )
  return passed.every(Boolean)
}

/** @param {readonly string[]} files @returns {Promise<boolean>} whether none of the unit tests that reach them failed */
async function testFiles(files) {
  const { BaseSequencer, createVitest } = await import('vitest/node')
  const folders = new Set(files.map((file) => path.dirname(path.join(root, file))))
  class NearestFirst extends BaseSequencer {
    /** @param {import('vitest/node').TestSpecification[]} specifications */
    async sort(specifications) {
      const sorted = await super.sort(specifications)
      /** @param {{ moduleId: string }} specification */
      const isNear = ({ moduleId }) => folders.has(path.dirname(moduleId))
      return [...sorted.filter(isNear), ...sorted.filter((specification) => !isNear(specification))]
    }
  }
  /** @type {import('vitest/node').TestModule[]} */
  const done = []
  let isOver = false
  const vitest = await createVitest('test', {
    root,
    watch: false,
    related: files.map((file) => path.join(root, file)),
    reporters: [
      'minimal',
      // What is cut off at the end ends in failures of its own, which say nothing of the change.
      { onTestModuleEnd: (module) => void (isOver || done.push(module)) },
    ],
    sequence: { sequencer: NearestFirst },
  })
  try {
    await vitest.standalone()
    const specifications = await vitest.getRelevantTestSpecifications()
    if (specifications.length === 0) return true
    const over = setTimeout(
      () => {
        isOver = true
        void vitest.cancelCurrentRun('keyboard-input')
      },
      TESTS_END_AFTER - (Date.now() - startedAt),
    )
    await vitest.runTestSpecifications(specifications)
    clearTimeout(over)
    const failed = done.filter((module) => module.state() === 'failed')
    say(`unit tests: ${String(done.length)} files, ${String(failed.length)} failed, ${seconds()}`)
    const left = specifications.length - done.length
    if (left > 0) say(`${String(left)} more files of tests reach the change and had no time: npm run unit`)
    return failed.length === 0
  } finally {
    await vitest.close()
  }
}

await runMain(async () => {
  await setUp()
  const files = changedFiles()
  if (files.length === 0) {
    say('No file differs from the main branch.')
    return 0
  }
  const passed = await Promise.all([checkFiles(files), testFiles(files)])
  say(`${passed.every(Boolean) ? 'passed' : 'FAILED'} in ${seconds()}`)
  return passed.every(Boolean) ? 0 : 1
})
