// npm run torture -- [--rounds N | --minutes N] [--seed S]: the property tests again and again, each round with cases that no
// round had before: ten rounds, or as many as begin within the minutes. The same seed brings the same rounds back.
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { programScript } from './programs.mjs'
import { setUp } from './setup.mjs'
import { ended } from './setup/processes.mjs'
import { root } from './setup/root.mjs'
import { runMain, SetupFailure } from './setup/steps.mjs'

const LARGEST_SEED = 2 ** 31 - 1

/** @param {string} name @param {string | undefined} typed @param {{ whole?: boolean }} [options] @returns {number | undefined} */
function positive(name, typed, { whole = true } = {}) {
  if (typed === undefined) return undefined
  const number = Number(typed)
  if (!(number > 0) || number > LARGEST_SEED || (whole && !Number.isInteger(number)))
    throw new SetupFailure(`${name} is a number above 0, as in: npm run torture -- --minutes 30 --seed 7`)
  return number
}

function plan() {
  try {
    const { values } = parseArgs({
      options: { rounds: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
    })
    return {
      rounds: positive('--rounds', values.rounds),
      minutes: positive('--minutes', values.minutes, { whole: false }),
      seed: positive('--seed', values.seed) ?? randomInt(1, LARGEST_SEED),
    }
  } catch (error) {
    if (error instanceof SetupFailure) throw error
    throw new SetupFailure(`${error.message} (npm run torture -- --help)`)
  }
}

/** @returns {string[]} the tests with random cases */
function propertyTests() {
  return ['db', 'electron', 'renderer', 'tools']
    .flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(room, file),
      ),
    )
    .filter((file) => /\.test\.(?:tsx?|mjs)$/.test(file))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"))
}

await runMain(async () => {
  const { rounds, minutes, seed } = plan()
  await setUp()
  const files = propertyTests()
  const last = rounds ?? (minutes === undefined ? 10 : Infinity)
  const until = minutes === undefined ? Infinity : Date.now() + minutes * 60_000
  for (let round = 1; round <= last && (round === 1 || Date.now() < until); round += 1) {
    const seedOfRound = String(((seed - 2 + round) % LARGEST_SEED) + 1)
    console.log(`=== round ${String(round)}: SARPANAH_PROPERTY_SEED=${seedOfRound}`)
    const code = await ended(
      spawn(process.execPath, [programScript('vitest'), 'run', ...files], {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, SARPANAH_PROPERTY_SEED: seedOfRound },
      }),
    )
    if (code !== 0) {
      console.log(`The same again: npm run torture -- --rounds 1 --seed ${seedOfRound}`)
      return code
    }
  }
  return 0
})
