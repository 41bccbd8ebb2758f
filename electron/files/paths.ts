import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { Scenario } from '../../db/contract/register'

/** Where the program keeps what is its own: settings of the window, names of opened registers, demonstrations, the log. */
export const dataFolder = (): string => app.getPath('userData')
export const logFolder = (): string => app.getPath('logs')

// Reckoned from the program's folder: the bundler decides in which chunk a module stands, so its own place tells nothing.
const built = (...path: string[]): string => join(app.getAppPath(), 'out', ...path)
export const pageFolder = (): string => built('renderer')
export const preloadScript = (): string => built('preload', 'preload.cjs')
export const registerWorkerScript = (): string => built('main', 'register-worker.js')
export const windowIcon = (): string => join(app.getAppPath(), 'assets', 'icons', 'icon.png')

export const demoPath = (scenario: Scenario): string => join(dataFolder(), 'demos', `${scenario}.sarpanah`)

/** A file in the user's documents that does not exist yet; inside the data folder when that was named at the start. */
export function defaultRegisterPath(ownFolder: boolean): string {
  const folder = ownFolder ? join(dataFolder(), 'registers') : join(app.getPath('documents'), 'Sarpanah')
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? 'register.sarpanah' : `register-${number}.sarpanah`)
    if (!existsSync(path)) return path
  }
}

/** A small JSON file of the data folder; null when it is missing or damaged, since all of them can be made again. */
export function readOwnJson(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(dataFolder(), name), 'utf8'))
  } catch {
    return null
  }
}

/** Replaces a small JSON file of the data folder in one step. */
export async function writeOwnJson(name: string, value: unknown): Promise<void> {
  const path = join(dataFolder(), name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, JSON.stringify(value))
  await rename(`${path}.new`, path)
}
