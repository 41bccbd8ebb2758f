// npm run setup: gets everything that the program needs and does not have yet.
import { pathToFileURL } from 'node:url'
import { existsSync } from 'node:fs'
import { bindingFor, setUpBinding } from './setup/closed-network/binding.mjs'
import { fetchOldestNode } from './setup/closed-network/node-from-npm.mjs'
import { continueInNewNode } from './setup/node.mjs'
import { setUpPackages } from './setup/packages.mjs'
import { setUpRuntime } from './setup/runtime.mjs'
import { runMain, say } from './setup/steps.mjs'
import { setUpSystemLibraries } from './setup/system-libraries.mjs'

/**
 * Gets everything that the program needs and does not have yet. Says nothing when there is nothing to do.
 * @param {{ officialOnly?: boolean, forTests?: boolean }} [options]
 */
export async function setUp({ officialOnly = false, forTests = false } = {}) {
  await continueInNewNode()
  await setUpPackages()
  const runtime = await setUpRuntime({ officialOnly })
  const binding = bindingFor(runtime.version)
  await setUpSystemLibraries({
    compiler: binding !== undefined && !existsSync(binding),
    office: forTests,
  })
  await setUpBinding(runtime.version)
  if (forTests) await fetchOldestNode()
  return runtime
}

const startedDirectly = import.meta.url === pathToFileURL(process.argv[1] ?? '').href
if (startedDirectly) {
  await runMain(async () => {
    const { executablePath, version } = await setUp({
      officialOnly: process.argv.includes('--official-electron'),
    })
    say(`Ready: Node ${process.versions.node}, Electron ${version} (${executablePath})`)
    return 0
  })
}
