import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { mustRun, SetupFailure } from './steps.mjs'

/**
 * The npm that belongs to the Node that runs this: npm-cli.js, to be run with that Node.
 * @param {string} [node] path of the Node executable
 * @returns {string}
 */
export function npmBeside(node = process.execPath) {
  const folder = path.dirname(node)
  const script = path.join('npm', 'bin', 'npm-cli.js')
  const candidates = [
    path.resolve(folder, '..', '..', script),
    path.resolve(folder, '..', 'lib', 'node_modules', script),
    path.resolve(folder, 'node_modules', script),
    process.env['npm_execpath'] ?? '',
  ]
  const found = candidates.find((candidate) => candidate.endsWith('npm-cli.js') && existsSync(candidate))
  if (found === undefined) {
    throw new SetupFailure(
      `npm was not found beside ${node}: install Node.js together with npm and try again.`,
    )
  }
  return found
}

/**
 * Runs npm, as the user configured it, with the Node that runs this.
 * @param {readonly string[]} args
 * @param {string} failure the sentence for the person
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function npm(args, failure, options) {
  return mustRun(process.execPath, [npmBeside(), ...args, '--loglevel=error'], failure, options)
}

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
