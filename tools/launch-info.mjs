// npm run -s launch-info -- ARGS…: one line of JSON that starts the same window as npm start -- ARGS… does.
import { buildIfStale } from './build.mjs'
import { launchInfo } from './environment.mjs'
import { setUp } from './setup.mjs'
import { runMain } from './setup/steps.mjs'

await runMain(async () => {
  await setUp()
  await buildIfStale()
  process.stdout.write(`${JSON.stringify(launchInfo(process.argv.slice(2)))}\n`)
  return 0
})
