// npm run torture -- [ROUNDS]: the property tests again and again, each round with cases that no round had before.
import { randomInt } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { programScript } from './programs.mjs'
import { continueInNewNode } from './setup/node.mjs'
import { ended } from './setup/processes.mjs'
import { root } from './setup/root.mjs'
import { runMain, SetupFailure } from './setup/steps.mjs'

await runMain(async () => {
  await continueInNewNode()
  const rounds = Number(process.argv[2] ?? 10)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new SetupFailure('Say how many rounds: npm run torture -- 10')
  const files = globSync('{db,electron,renderer,tools}/**/*.test.{ts,tsx,mjs}', { cwd: root }).filter(
    (file) => readFileSync(`${root}/${file}`, 'utf8').includes("from 'fast-check'"),
  )
  for (let round = 1; round <= rounds; round += 1) {
    const seed = String(randomInt(1, 2 ** 31))
    console.log(`=== round ${String(round)} of ${String(rounds)}: SARPANAH_PROPERTY_SEED=${seed}`)
    const code = await ended(
      spawn(process.execPath, [programScript('vitest'), 'run', ...files], {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, SARPANAH_PROPERTY_SEED: seed },
      }),
    )
    if (code !== 0) return code
  }
  return 0
})
