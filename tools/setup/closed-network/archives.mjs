import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npm } from '../npm.mjs'
import { SetupFailure } from '../steps.mjs'

/** @param {string} file @returns {Promise<string>} in the notation of package-lock.json */
async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * Fetches one exact package as an archive and refuses it unless it is the very file that is named here.
 * @param {{ name: string, version: string, integrity: string }} wanted
 * @param {string} folder where the archive is put
 * @returns {Promise<string>} path of the archive
 */
export async function fetchArchive(wanted, folder) {
  const spec = `${wanted.name}@${wanted.version}`
  const output = await npm(
    ['pack', spec, '--json', `--pack-destination=${folder}`],
    `${spec} could not be downloaded from the npm registry: check the network and npm's settings (npm config list), then try again.`,
    { cwd: folder },
  )
  /** @type {{ filename: string }[] | Record<string, { filename: string }>} */
  const packed = JSON.parse(output)
  const filename = Object.values(packed)[0]?.filename ?? ''
  const archive = path.join(folder, path.basename(filename))
  if ((await integrityOf(archive)) !== wanted.integrity) {
    throw new SetupFailure(
      `${spec} from your npm registry is not the file that was published: do not use it, and ask whoever runs the registry.`,
    )
  }
  return archive
}
