// npm start -- ARGS…: opens the application's window and ends with it.
import { spawn } from 'node:child_process'
import { buildIfStale } from './build.mjs'
import { hasScreen, startScreen } from './display.mjs'
import { launchInfo } from './environment.mjs'
import { setUp } from './setup.mjs'
import { ended } from './setup/processes.mjs'
import { root } from './setup/root.mjs'
import { runMain, say } from './setup/steps.mjs'

await runMain(async () => {
  await setUp()
  await buildIfStale()
  const { executablePath, args, env: additions } = launchInfo(process.argv.slice(2))
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...additions }
  // Editors built on Electron leave this behind; with it Electron would be a plain Node.
  delete env['ELECTRON_RUN_AS_NODE']
  const screen = hasScreen() ? undefined : await startScreen()
  if (screen !== undefined) {
    env['DISPLAY'] = screen.display
    say(`There is no screen here, so the window opens on one in memory (Xvfb ${screen.display}).`)
  }
  try {
    return await ended(spawn(executablePath, args, { cwd: root, env, stdio: 'inherit' }))
  } finally {
    await screen?.stop()
  }
})
