import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** The page's one address; everything else is refused. */
export const PAGE_SCHEME = 'app'
export const PAGE_ORIGIN = 'app://sarpanah'
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  readonly path: string
  readonly type: string
}

/**
 * The file inside `folder` that an address names, or null when the address is not the page's, leads out of the folder,
 * or names a kind of file the page has no use for.
 */
export function pageFile(folder: string, address: string): PageFile | null {
  if (!address.startsWith(`${PAGE_ORIGIN}/`)) return null
  const [path = ''] = address.slice(PAGE_ORIGIN.length + 1).split(/[?#]/u)
  const name = decoded(path)
  if (name === null || name.includes('\0') || name.includes('\\')) return null
  const file = resolve(join(folder, name))
  const inside = relative(folder, file)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null
  const type = types[extname(file).toLowerCase()]
  return type === undefined ? null : { path: file, type }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
