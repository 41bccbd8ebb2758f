// node tools/notices.mjs writes THIRD-PARTY.md: every library that goes into a packaged Sarpanah, with its licence as its own package states it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/root.mjs'
import { runMain } from './setup/steps.mjs'

/** What the program's own code imports at run time; the rest follows from these packages' dependencies. */
const used = [
  '@faker-js/faker',
  '@fontsource-variable/vazirmatn',
  '@fontsource/vazirmatn',
  '@internationalized/date',
  '@node-rs/argon2',
  '@tanstack/react-query',
  '@tanstack/react-router',
  'better-sqlite3-multiple-ciphers',
  'docx',
  'electron-log',
  'exceljs',
  'fflate',
  'kysely',
  'lucide-react',
  'pdf-lib',
  'pdfjs-dist',
  'react',
  'react-aria-components',
  'react-dom',
  'react-easy-crop',
  'react-hook-form',
  'recharts',
  'uuid',
  'zod',
]

/** @typedef {{ name: string, version: string, license?: string, homepage?: string, dependencies?: Record<string, string> }} Manifest */

/** @type {Map<string, Manifest>} */
const found = new Map()

/** @param {string} name */
function visit(name) {
  const path = join(root, 'node_modules', name, 'package.json')
  if (found.has(name) || !existsSync(path)) return
  const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(path, 'utf8')))
  found.set(name, manifest)
  for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency)
}

await runMain(async () => {
used.forEach(visit)
const rows = [...found.values()]
  .sort((one, other) => one.name.localeCompare(other.name))
  .map(({ name, version, license }) => `| ${name} | ${version} | ${license ?? 'see its package'} |`)
writeFileSync(
  join(root, 'THIRD-PARTY.md'),
  `# What Sarpanah is built from

A packaged Sarpanah holds these libraries, each under its own licence, whose text stands in the library's package. Electron (MIT)
brings Chromium and Node.js, whose notices lie beside the program as \`LICENSES.chromium.html\`. SQLite is in the public domain;
SQLite3 Multiple Ciphers, which encrypts it, is MIT. The font Vazirmatn by Saber Rastikerdar is under the SIL Open Font License 1.1.

| library | version | licence |
| --- | --- | --- |
${rows.join('\n')}

Written by \`node tools/notices.mjs\`.
`,
)
  return 0
})
