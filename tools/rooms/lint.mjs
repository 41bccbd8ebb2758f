import { dirname, posix, relative, resolve, sep } from 'node:path'
import { packageRefusal, refusal } from './law.mjs'
import { words } from './words.mjs'

/**
 * Who may import whom, said while typing; the import checker proves the same table over resolved files.
 * @type {import('eslint').Rule.RuleModule}
 */
const imports = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Rooms import each other only through their doors.' },
  },
  create(context) {
    /** @param {string} path @returns {string} the path in the repository */
    const inside = (path) => relative(context.cwd, path).split(sep).join(posix.sep)
    const from = inside(context.filename)

    /** @param {import('eslint').Rule.Node} node @param {unknown} source */
    function check(node, source) {
      if (typeof source !== 'string') return
      const message = source.startsWith('.')
        ? refusal(from, inside(resolve(dirname(context.filename), source)))
        : packageRefusal(from, source)
      if (message !== undefined) context.report({ node, message })
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

export const rooms = { meta: { name: 'rooms' }, rules: { imports, words } }
