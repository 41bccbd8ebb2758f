import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of a package that holds the scanned pages themselves. */
export const PAGES_FOLDER = 'documents'
/** Gives a page's bytes by its name in the package; null where there is no such file. */
export type ReadPage = (name: string) => Buffer | null

export const noPages: ReadPage = () => null

/** A page's place in the package, and nothing outside it. */
const PAGE_NAME = /^documents\/[^/\\]+$/u

/** Reads pages of a package that is a folder, each when it is asked for. */
export const pagesIn =
  (folder: string): ReadPage =>
  (name) => {
    if (!PAGE_NAME.test(name)) return null
    try {
      return readFileSync(join(folder, name))
    } catch {
      return null
    }
  }

/** Pages of a .zip, which may hold the folder itself. */
export function pagesOfZip(entries: Readonly<Record<string, Uint8Array>>): ReadPage {
  const pages = new Map(
    Object.entries(entries).map(([name, bytes]) => [name.split(/[/\\]/u).slice(-2).join('/'), bytes]),
  )
  return (name) => {
    const bytes = PAGE_NAME.test(name) ? pages.get(name) : undefined
    return bytes === undefined ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
}
