// The stand-in's resources/app: starts the application whose folder the command line names, as the
// official Electron's default application does, and leaves process.argv as it is.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app as publicApp } from 'electron'

// The two setters are the default application's own: Electron documents them nowhere.
const app =
  /** @type {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (
    publicApp
  )

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
app.setName(description.productName ?? description.name)
app.setVersion(description.version ?? '0.0.0')
app.setAppPath(folder)
await import(pathToFileURL(path.join(folder, description.main ?? 'index.js')).href)
