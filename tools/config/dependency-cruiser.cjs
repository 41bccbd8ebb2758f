/** Tests may set the stage with whatever they need; the rules below are about the program. */
const TEST = '\\.test\\.tsx?$|^db/testing/'
/**
 * Folders of db that belong to everyone (contract, migrations, records, rules) or put subjects together (demonstration
 * registers, exchange packages, lists for Excel, letters and the summary of a file): the rest are subjects, each with its own tables.
 */
const SUBJECT =
  '^db/(?!contract/|migrations/|records/|rules/|history/|demo|interchange|letters/|office/|formats/|testing/|register/|schema/|context/|service/|people/scope|people/dialect)([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody does nothing.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '(^|/)\\.[^/]+\\.cjs$',
          '\\.config\\.(ts|mjs)$',
          '\\.test\\.tsx?$',
          '^tools/',
          // Scripts that are named to a runtime instead of being imported.
          '^e2e/held/',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'page-enters-by-the-contract',
      comment: 'The page speaks to the register through db/contract and renderer/api/client.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^db/(?!contract/)', '^electron/', '^e2e/', '^tools/'] },
    },
    {
      name: 'page-has-no-node',
      comment: 'The page runs in a sandbox: no Node module, no Electron, no native package.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TEST },
      to: {
        path: [
          '^(node:)?electron$',
          'node_modules/(electron|better-sqlite3-multiple-ciphers|@node-rs|kysely)',
        ],
      },
    },
    {
      name: 'page-has-no-node-core',
      comment: 'The page runs in a sandbox: no Node module.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-stay-apart',
      comment: 'Features do not import each other: share in renderer/ui or renderer/forms, or link by route.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'building-blocks-know-no-feature',
      comment: 'What features share does not import a feature.',
      severity: 'error',
      from: { path: '^renderer/(ui|forms|charts|api|words)/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'contract-runs-anywhere',
      comment: 'The contract imports zod, @internationalized/date and itself.',
      severity: 'error',
      from: { path: '^db/contract/', pathNot: TEST },
      to: { pathNot: ['^db/contract/', 'node_modules/zod/', 'node_modules/@internationalized/date/'] },
    },
    {
      name: 'migrations-are-frozen',
      comment: "A migration imports kysely's sql and nothing of ours.",
      severity: 'error',
      from: { path: '^db/migrations/', pathNot: TEST },
      to: { pathNot: ['^db/migrations/', 'node_modules/kysely/'] },
    },
    {
      name: 'subjects-ask-by-queries',
      comment: "A subject never reaches into another's tables: it calls its queries.ts.",
      severity: 'error',
      from: { path: SUBJECT, pathNot: TEST },
      to: {
        path: SUBJECT,
        pathNot: [
          '^db/$1/',
          '^db/[^/]+/queries(\\.ts$|/)',
          '^db/children/(links|spells|spell-order|insured)\\.ts$',
          '^db/(centers/heads|history/.*|people/(scope|dialect))\\.ts$',
        ],
      },
    },
    {
      name: 'register-knows-no-window',
      comment: 'The register runs in a thread, in tests and on a command line: no Electron, no React.',
      severity: 'error',
      from: { path: '^db/' },
      to: {
        path: [
          '^electron/',
          '^renderer/',
          '^e2e/',
          '^tools/',
          'node_modules/(electron|react|react-dom)(/|$)',
        ],
      },
    },
    {
      name: 'excel-behind-one-file',
      comment:
        'Only db/formats/excel.ts knows the package, so that a successor can take its place; tests look through db/testing/excel.ts.',
      severity: 'error',
      from: { pathNot: '^db/(formats|testing)/excel\\.ts$' },
      to: { path: 'node_modules/exceljs/' },
    },
    {
      name: 'pdf-behind-one-file',
      comment:
        'Only db/formats/pdf.ts knows the package, so that a successor can take its place; tests draw through db/testing/pdf.ts.',
      severity: 'error',
      from: { pathNot: '^db/(formats|testing)/pdf\\.ts$' },
      to: { path: 'node_modules/pdf-lib/' },
    },
    {
      name: 'preload-carries-names-only',
      comment: 'The preload script imports electron and db/contract/channels.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: ['^db/contract/channels\\.ts$', 'node_modules/electron(/|$)', '^electron$'] },
    },
    {
      name: 'shell-does-not-import-the-page',
      comment: 'The shell loads the built page and imports none of it, nor tests or tools.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ['^renderer/', '^e2e/', '^tools/'] },
    },
    {
      name: 'command-line-without-electron',
      comment: 'The command line and the register worker run where Electron is not.',
      severity: 'error',
      from: { path: '^electron/(command-line|register-thread/register-worker)' },
      to: { path: 'node_modules/electron(/|$)', reachable: true },
    },
    {
      name: 'tests-stay-tests',
      comment: 'The program does not import its tests.',
      severity: 'error',
      from: { path: '^(db|electron|renderer)/', pathNot: TEST },
      to: { path: TEST },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'db/tsconfig.json' },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
}
