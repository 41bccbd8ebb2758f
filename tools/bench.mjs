// npm run bench: how quick and how heavy the program is, each number beside its reference, all in one run.
// With --json the numbers as JSON; with names of parts (start typing month money tables duplicates similar desk whole moves) only those.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build.mjs'
import { hasScreen, startScreen } from './display.mjs'
import { launchInfo } from './environment.mjs'
import { setUp } from './setup.mjs'
import { root } from './setup/root.mjs'
import { runMain, step } from './setup/steps.mjs'

/** Bundles the measurements and the parts of the register they call, as the program itself is bundled. */
async function bundle() {
  const { build } = await import('vite')
  const folder = path.join(root, 'node_modules', '.cache', 'bench')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: path.join('tools', 'bench', 'bench.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  })
  return pathToFileURL(path.join(folder, 'bench.mjs')).href
}

await runMain(async () => {
  await setUp()
  await buildIfStale()
  const { bench } = await import(await bundle())
  const words = process.argv.slice(2)
  const only = words.filter((word) => !word.startsWith('--'))
  const screen = hasScreen() ? undefined : await startScreen()
  if (screen !== undefined) process.env['DISPLAY'] = screen.display
  try {
    return await bench({
      root,
      launch: launchInfo(),
      step,
      asJson: words.includes('--json'),
      ...(only.length === 0 ? {} : { only }),
    })
  } finally {
    await screen?.stop()
  }
})
