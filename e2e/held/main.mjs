// @ts-check
// Starts the program as its own folder does, but holds it back until Playwright has come in: a window that opens while
// Playwright is still attaching is now and then missed, and the launch then never ends. When it is there, Playwright calls
// the function below; its own loader, which holds back too, would change the program's switches.
import { readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import threads, { Worker } from 'node:worker_threads'
import { app as publicApp } from 'electron'

// The two setters are the default application's own: Electron documents them nowhere.
const app =
  /** @type {Electron.App & { setAppPath(folder: string): void, setVersion(version: string): void }} */ (
    publicApp
  )

const whenReady = app.whenReady()
/** @type {(value?: unknown) => void} */
let letGo = () => undefined
const held = new Promise((resolve) => {
  letGo = resolve
})
app.whenReady = () => /** @type {Promise<void>} */ (held)
Object.assign(globalThis, {
  __playwright_run: async () => {
    await whenReady
    letGo()
  },
})

// A test that names its day gets the register's thread with another clock.
if (process.env['SARPANAH_TEST_TODAY'] !== undefined) {
  threads.Worker = class extends Worker {
    /** @param {string | URL} script @param {import('node:worker_threads').WorkerOptions} [options] */
    constructor(script, options) {
      const own = script instanceof URL ? script.href : pathToFileURL(script).href
      super(new URL('register-at-day.mjs', import.meta.url), { ...options, argv: [own] })
    }
  }
  syncBuiltinESMExports()
}

const folder = path.resolve(import.meta.dirname, '..', '..')
/** @type {{ main: string, productName: string, version: string }} */
const { main, productName, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
app.setName(productName)
app.setVersion(version)
app.setAppPath(folder)
await import(pathToFileURL(path.join(folder, main)).href)
