// npm run pack -- ARGS…: makes the installable packages of this platform in dist/ (arguments of electron-builder).
import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildIfStale } from './build.mjs'
import { programScript } from './programs.mjs'
import { setUp } from './setup.mjs'
import { ended } from './setup/processes.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/steps.mjs'

await runMain(async () => {
  // Never the stand-in: this is what people will run, and its archive was checked against its checksums.
  await setUp({ officialOnly: true })
  await buildIfStale()
  const official = path.join(root, 'node_modules', 'electron', 'dist')
  const args = [
    '--config',
    'tools/config/electron-builder.yml',
    `--config.electronDist=${official}`,
    '--publish=never',
    ...process.argv.slice(2),
  ]
  const packer = [programScript('electron-builder'), ...args]
  return ended(spawn(process.execPath, packer, { cwd: root, stdio: 'inherit' }))
})
