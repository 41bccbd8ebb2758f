import { posix, relative, sep } from 'node:path'

/** Where Persian letters may stand in the code, besides the words folders, and why. */
const persianElsewhere = [
  {
    at: /\.test\.tsx?$|^e2e\/|^(?:db|electron)\/testing\/|^tools\//,
    why: 'what tests and measurements type and expect',
  },
  { at: /^db\/demo\//, why: 'the lives of invented children' },
  { at: /^db\/migrations\//, why: 'frozen with the registers that they made' },
  { at: /^db\/contract\/persian\.ts$/, why: 'which letters are one letter, and their order' },
  { at: /^db\/contract\/jalali\.ts$/, why: 'the names of months and days, read and written' },
  { at: /^db\/register\/sealed-box\.ts$/, why: 'letters that are one in a password; keys hang on it' },
  {
    at: /^db\/insurance\/returned-columns\.ts$/,
    why: 'how insurers name their columns and answers: read, never said',
  },
]

/** @type {import('eslint').Rule.RuleModule} */
export const words = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'What is said in Persian is said in the words folders.' },
  },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join(posix.sep)
    if (/^(?:renderer|db\/contract)\/words\//.test(from) || persianElsewhere.some(({ at }) => at.test(from)))
      return {}
    const folder = from.startsWith('renderer/') ? 'renderer/words/' : 'db/contract/words/'

    /** @param {import('eslint').Rule.Node} node @param {unknown} text */
    function check(node, text) {
      // Letters only: commas and digits of lists and patterns say nothing.
      if (typeof text === 'string' && /(?=\p{Script=Arabic})\p{L}/u.test(text))
        context.report({
          node,
          message: `Persian is said in the words folders: give this a name in its subject's file of ${folder}.`,
        })
    }

    return {
      Literal: (node) => {
        check(node, node.value)
      },
      TemplateElement: (node) => {
        check(node, node.value.cooked)
      },
      JSXText: (/** @type {import('eslint').Rule.Node} */ node) => {
        check(node, 'value' in node ? node.value : null)
      },
    }
  },
}
