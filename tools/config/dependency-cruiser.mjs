import { allRooms, filesOf, filesOfKind, mayImport, ofTheRepository, strangersOf } from '../rooms/law.mjs'
import { behindOneFile, houses, kinds, testRooms } from '../rooms/table.mjs'

const TEST = '\\.test\\.tsx?$'
/** Tests may set the stage with whatever they need; most rules are about the program. */
const NO_PROGRAM = [TEST, ...testRooms.map((room) => `^${room}/`)]

/** @param {string} name @returns {string} a pattern of where the package lies once resolved, its types included */
const installed = (name) => `node_modules/(@types/)?${name}(/|$)`

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const byRoom = allRooms.flatMap((room) => {
  const testsToo = houses[room.house]?.testsKeepTheLaw === true
  const own = { path: filesOf(room), pathNot: TEST }
  const known = room.packages ?? []
  return [
    {
      name: `room ${room.path}`,
      comment: `${room.holds}. It stands on floor ${room.floor} and enters lower floors by their doors: tools/rooms/table.mjs.`,
      severity: 'error',
      from: testsToo ? { path: filesOf(room) } : own,
      to: { path: ofTheRepository, pathNot: [...mayImport(room)] },
    },
    {
      name: `packages of ${room.path}`,
      comment: `It may import ${known.join(', ') || 'no package'}: tools/rooms/table.mjs.`,
      severity: 'error',
      from: own,
      to: {
        path: ['node_modules/', '^electron$'],
        pathNot: known.flatMap((name) => [installed(name), `^${name}$`]),
      },
    },
    ...(known.includes('node')
      ? []
      : [
          {
            name: `no Node in ${room.path}`,
            comment: `It may import ${known.join(', ') || 'no package'}, and no module of Node: tools/rooms/table.mjs.`,
            severity: /** @type {const} */ ('error'),
            from: own,
            to: { dependencyTypes: [/** @type {const} */ ('core')], pathNot: '^electron$' },
          },
        ]),
  ]
})

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const byHouse = Object.entries(houses).map(([house, { stranger }]) => ({
  name: `house ${house}`,
  comment: stranger,
  severity: 'error',
  from: { path: `^${house}/` },
  to: { path: strangersOf(house) },
}))

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const byKind = kinds.slice(0, -1).map((kind, at) => ({
  name: `${kind} before steps`,
  comment: `${kinds.join(' < ')}: none imports a later one.`,
  severity: 'error',
  from: { path: filesOfKind(kind) },
  to: { path: kinds.slice(at + 1).map(filesOfKind) },
}))

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const byPackage = Object.entries(behindOneFile).map(([name, files]) => ({
  name: `${name} behind one file`,
  comment: `Only ${String(files[0])} knows the package; tests look through ${String(files[1])}.`,
  severity: 'error',
  from: { pathNot: files.map((file) => `^${file}$`) },
  to: { path: installed(name) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...byRoom,
    ...byHouse,
    ...byKind,
    ...byPackage,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
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
      comment: 'The program does not import its tests, nor what they share.',
      severity: 'error',
      from: { path: '^(db|electron|renderer)/', pathNot: NO_PROGRAM },
      to: { path: NO_PROGRAM },
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
