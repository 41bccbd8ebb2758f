import css from '@eslint/css'
import js from '@eslint/js'
import tailwind from 'eslint-plugin-better-tailwindcss'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'
import { rooms } from './tools/rooms/lint.mjs'

const scripts = ['**/*.{js,mjs,cjs,ts,tsx}']
const tests = ['**/*.test.ts', '**/*.test.tsx', 'e2e/**']

/** Rules of one syntax each; a later block replaces this rule's whole list, so each block says what it keeps. */
const bridge = [
  "MemberExpression[property.name='sarpanah']",
  "MemberExpression[property.value='sarpanah']",
  "ObjectPattern > Property[key.name='sarpanah']",
].map((selector) => ({
  selector,
  message: 'Only renderer/api/client.ts touches window.sarpanah: use the hooks of renderer/api.',
}))
const physicalStyle = {
  selector:
    "JSXAttribute[name.name='style'] Property[key.name=/^(left|right|(margin|padding|border|scrollMargin|scrollPadding)(Left|Right).*)$/]",
  message: 'The page is right to left: use the logical property (insetInlineStart, marginInlineEnd, …).',
}
const ipcMainUse = {
  selector: "MemberExpression[property.name='ipcMain']",
  message: 'Only electron/ipc/register.ts uses ipcMain: it verifies the sender.',
}
const sends = [
  'CallExpression[callee.property.name=/^(send|sendToFrame)$/][callee.object.name=/(contents|sender|frame)$/i]',
  'CallExpression[callee.property.name=/^(send|sendToFrame)$/][callee.object.property.name=/(contents|sender|frame)$/i]',
].map((selector) => ({
  selector,
  message: 'Only electron/window/publish.ts sends to the page: publish an event of db/contract/events.ts.',
}))
const network = {
  regex: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)',
  message: 'Nothing in Sarpanah talks to a network.',
}
const ipcMain = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Only electron/ipc/register.ts uses ipcMain: it verifies the sender.',
}
const otherDriver = {
  regex: '^better-sqlite3(/|$)',
  message: 'The register is encrypted: better-sqlite3-multiple-ciphers, through db/register/open.ts.',
}

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['renderer/**/*.css'],
    plugins: { css },
    language: 'css/css',
    // Tailwind's own at-rules are not CSS yet.
    languageOptions: { tolerant: true },
    rules: {
      'css/no-duplicate-imports': 'error',
      'css/no-empty-blocks': 'error',
      'css/prefer-logical-properties': [
        'error',
        {
          // Only the axis that right-to-left turns round; above, below and sizes stay what they are.
          allowProperties: [
            ...['width', 'height', 'top', 'bottom', 'overflow-x', 'overflow-y'],
            ...['min', 'max'].flatMap((limit) => [`${limit}-width`, `${limit}-height`]),
            ...['top', 'bottom'].flatMap((side) => [
              ...['margin', 'padding', 'scroll-margin', 'scroll-padding', 'border'].map(
                (box) => `${box}-${side}`,
              ),
              ...['color', 'style', 'width'].map((part) => `border-${side}-${part}`),
            ]),
          ],
          allowUnits: ['vh', 'vw', 'dvh', 'dvw', 'svh', 'lvh'],
        },
      ],
    },
  },
  {
    files: scripts,
    // What needs to know types is looked at by oxlint (tools/config/oxlint.json), whose compiler is the quick one.
    extends: [js.configs.recommended, ts.configs.strict, ts.configs.stylistic],
    plugins: { rooms },
    rules: {
      'rooms/imports': 'error',
      'rooms/words': 'error',
      eqeqeq: 'error',
      // Folding typed and imported Persian text means naming control characters and combining marks.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 400 }],
      // Row and record types must be `type` to fit index signatures; the other half gains nothing from a different word.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },

  {
    files: ['db/**/*.ts'],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [network, otherDriver] }],
    },
  },

  {
    files: ['electron/**/*.ts'],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [ipcMain], patterns: [network] }],
      'no-restricted-syntax': ['error', ipcMainUse, ...sends],
    },
  },
  {
    files: ['electron/ipc/register.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [network] }],
      'no-restricted-syntax': ['error', ...sends],
    },
  },
  {
    files: ['electron/window/publish.ts'],
    rules: { 'no-restricted-syntax': ['error', ipcMainUse] },
  },
  {
    // The command line speaks through standard output; no window is there to show anything.
    files: ['electron/command-line.ts', 'electron/command-line/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'electron', message: 'The command line answers without Electron.' }],
          patterns: [network],
        },
      ],
    },
  },

  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'better-tailwindcss': tailwind },
    settings: { 'better-tailwindcss': { entryPoint: 'renderer/styles.css', detectComponentClasses: true } },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...bridge, physicalStyle],
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
          name,
          message: 'Nothing in Sarpanah talks to a network: ask the register through renderer/api.',
        })),
        ...['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
          name,
          message: 'What the page stores itself is not encrypted: keep it in the register.',
        })),
      ],
      // Only the axis that right-to-left turns round; above and below stay where they are.
      'better-tailwindcss/enforce-logical-properties': [
        'error',
        {
          ignore: [
            '(^|:)!?-?([mp][tb]|scroll-[mp][tb]|top|bottom|h|w|min-h|min-w|max-h|max-w|size)-',
            '(^|:)!?border-[tb](-|$)',
          ],
        },
      ],
      'better-tailwindcss/no-unknown-classes': 'error',
      'better-tailwindcss/no-conflicting-classes': 'error',
      'better-tailwindcss/no-deprecated-classes': 'error',
      'better-tailwindcss/no-duplicate-classes': 'error',
    },
  },
  {
    files: ['renderer/api/client.ts', 'renderer/api/client.test.ts'],
    rules: { 'no-restricted-syntax': ['error', physicalStyle] },
  },
  {
    // One sentence per line, and a migration is frozen as it was written.
    files: ['renderer/words/**', 'db/migrations/**'],
    rules: { 'max-lines': 'off' },
  },

  {
    files: tests,
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['e2e/**/*.ts', 'tools/**', '*.{ts,mjs,cjs}'],
    rules: { 'no-console': 'off' },
  },
  {
    // Plain scripts carry no annotations; tsc still checks them (tools/tsconfig.json), undefined names included.
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
)
