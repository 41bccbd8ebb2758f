// node tools/with-screen.mjs COMMAND ARGS…: runs a command, on a screen in memory if there is no other.
import { spawn } from 'node:child_process'
import { hasScreen, startScreen } from './display.mjs'
import { ended } from './setup/processes.mjs'
import { runMain, SetupFailure } from './setup/steps.mjs'

await runMain(async () => {
  const [command, ...args] = process.argv.slice(2)
  if (command === undefined)
    throw new SetupFailure('Name the command to run: node tools/with-screen.mjs COMMAND ARGS…')
  const screen = hasScreen() ? undefined : await startScreen()
  const env = screen === undefined ? process.env : { ...process.env, DISPLAY: screen.display }
  try {
    return await ended(spawn(command, args, { stdio: 'inherit', env }))
  } finally {
    await screen?.stop()
  }
})
