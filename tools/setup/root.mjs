import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A name of this checkout, for what only one process may do in it at a time. */
export const checkout = createHash('sha256').update(root).digest('hex').slice(0, 16)
