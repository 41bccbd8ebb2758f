import { dirname, posix, relative, resolve, sep } from 'node:path'

/**
 * Who may import whom, room by room. `from` and `to` are matched against paths inside the repository; the first
 * matching line decides. `to` may refer to the first group of `from` as $1. The import checker
 * (.dependency-cruiser.cjs) proves the same over resolved files; here the message names the right door while typing.
 */
const doors = [
  {
    from: /^renderer\//,
    to: '^db/(?!contract/)',
    say: 'The page speaks to the register through db/contract and renderer/api/client.ts.',
  },
  {
    from: /^renderer\//,
    to: '^electron/',
    say: 'The page knows no shell: ask through renderer/api/client.ts, or listen to an event of db/contract/events.ts.',
  },
  {
    from: /^renderer\/features\/([^/]+)\//,
    to: '^renderer/features/(?!$1/)',
    say: 'Features do not import each other: share a building block in renderer/ui or renderer/forms, or link by route.',
  },
  {
    from: /^renderer\/(?:ui|forms|charts|api|words)\//,
    to: '^renderer/features/',
    say: 'Building blocks know no feature: pass what differs as properties.',
  },
  {
    from: /^db\/contract\/(?!.*\.test\.ts$)/,
    to: '^(?!db/contract/)',
    say: 'The contract runs anywhere: it imports zod, @internationalized/date and itself. Move the code to db/ instead.',
  },
  {
    from: /^db\/migrations\/(?!.*\.test\.ts$)/,
    to: '^(?!db/migrations/)',
    say: "A migration is frozen: it imports kysely's sql and nothing of ours. Copy the few lines it needs.",
  },
  {
    from: /^db\//,
    to: '^(electron|renderer)/',
    say: 'The register knows no window: answer through a handler, tell through an event of db/contract/events.ts.',
  },
  {
    from: /^electron\/preload\//,
    to: '^(?!db/contract/channels(\\.ts)?$)',
    say: 'The preload script carries channel names only: import db/contract/channels.',
  },
  {
    from: /^electron\//,
    to: '^renderer/',
    say: 'The shell loads the built page through electron/window/app-protocol.ts and imports none of it.',
  },
  {
    from: /^(?:db|electron|renderer)\//,
    to: '^(e2e|tools)/',
    say: 'The program does not import its tests or tools.',
  },
]

/** Packages allowed in the rooms that may import only a few. */
const packages = [
  {
    from: /^db\/contract\/(?!.*\.test\.ts$)/,
    allow: /^(?:zod|@internationalized\/date)(?:\/|$)/,
    say: 'The contract imports only zod and @internationalized/date.',
  },
  {
    from: /^db\/migrations\/(?!.*\.test\.ts$)/,
    allow: /^kysely$/,
    say: 'A migration imports only kysely.',
  },
  {
    from: /^electron\/preload\//,
    allow: /^electron$/,
    say: 'The preload script imports only electron and db/contract/channels.',
  },
  {
    from: /^(?:db\/(?!.*\.test\.ts$)|renderer\/)/,
    allow: /^(?!electron(?:[-/]|$))/,
    say: 'Only the rooms electron/ and e2e/ know Electron.',
  },
  // Neither package is kept any more: a successor must be able to take its place in one file.
  {
    from: /^(?!db\/(?:formats|testing)\/excel\.ts$)/,
    allow: /^(?!exceljs(?:\/|$))/,
    say: 'Only db/formats/excel.ts knows exceljs: write and read workbooks through it (a test looks through db/testing/excel.ts).',
  },
  {
    from: /^(?!db\/(?:formats|testing)\/pdf\.ts$)/,
    allow: /^(?!pdf-lib(?:\/|$))/,
    say: 'Only db/formats/pdf.ts knows pdf-lib: read PDFs through it (a test draws through db/testing/pdf.ts).',
  },
]

/** @type {import('eslint').Rule.RuleModule} */
const imports = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Rooms import each other only through their doors.' },
  },
  create(context) {
    const root = context.cwd
    const from = relative(root, context.filename).split(sep).join(posix.sep)

    /** @param {import('eslint').Rule.Node} node @param {unknown} source */
    function check(node, source) {
      if (typeof source !== 'string') return
      if (!source.startsWith('.')) {
        const broken = packages.find((rule) => rule.from.test(from) && !rule.allow.test(source))
        if (broken) context.report({ node, message: broken.say })
        return
      }
      const to = relative(root, resolve(dirname(context.filename), source))
        .split(sep)
        .join(posix.sep)
      const broken = doors.find((rule) => {
        const match = rule.from.exec(from)
        return match !== null && new RegExp(rule.to.replace('$1', match[1] ?? '')).test(to)
      })
      if (broken) context.report({ node, message: broken.say })
    }

    return {
      ImportDeclaration: (node) => {
        check(node, node.source.value)
      },
      ImportExpression: (node) => {
        if (node.source.type === 'Literal') check(node, node.source.value)
      },
      ExportNamedDeclaration: (node) => {
        if (node.source) check(node, node.source.value)
      },
      ExportAllDeclaration: (node) => {
        check(node, node.source.value)
      },
    }
  },
}

export const rooms = { meta: { name: 'rooms' }, rules: { imports } }
