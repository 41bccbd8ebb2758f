// npm run -s sarpanah -- COMMAND…: the command line of the program, as the packed executable answers it.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './build.mjs'
import { hasScreen } from './display.mjs'
import { launchInfo } from './environment.mjs'
import { setUp } from './setup.mjs'
import { ended } from './setup/processes.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/steps.mjs'

/** What starts Electron for the commands that print; on a screen in memory if there is no other. */
function printerLaunch() {
  const launch = launchInfo()
  if (hasScreen()) return launch
  const withScreen = fileURLToPath(new URL('with-screen.mjs', import.meta.url))
  return {
    ...launch,
    executablePath: process.execPath,
    args: [withScreen, launch.executablePath, ...launch.args],
  }
}

await runMain(
  async () => {
    await setUp()
    await buildIfStale()
    const program = path.join(root, 'out', 'main', 'command-line.js')
    const env = { ...process.env, SARPANAH_ELECTRON_LAUNCH: JSON.stringify(printerLaunch()) }
    return ended(spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit', env }))
  },
  { hasOwnHelp: true },
)
