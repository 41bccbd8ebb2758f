import ts from 'typescript'

/** @typedef {'reads' | 'writes'} Use */

/** Functions that are handed a table by its name: kysely's, and those of ours that take any table. */
const WRITING = new Set([
  ...['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'],
  ...['storeKept', 'takeKeptAway'],
])
const READING = new Set([
  ...['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin', 'table', 'using'],
  ...['through', 'findKept', 'from', 'part'],
])
const IN_SQL =
  /\b(INTO|UPDATE|DELETE\s+FROM|FROM|JOIN)\s+"?([a-z_]+)"?((?:\s+AS\s+\w+)?(?:\s*,\s*[a-z_]+(?:\s+AS\s+\w+)?)*)/g

const BY_INDEX = /\b([a-z_]+)(?:\s+AS\s+\w+)?\s+INDEXED\s+BY\b/g

/**
 * The tables that a file names: in SQL text, to kysely, or to a function that takes a table. A name of two words counts
 * as read wherever it is handed to a function; one of a single word may be anything, so there the function decides.
 * @param {string} text of a TypeScript file
 * @param {ReadonlySet<string>} tables all there are
 * @returns {Map<string, Set<Use>>} by table
 */
export function tablesNamed(text, tables) {
  /** @type {Map<string, Set<Use>>} */
  const found = new Map()
  /** @param {string} table @param {Use} use */
  const add = (table, use) => {
    if (tables.has(table)) found.set(table, (found.get(table) ?? new Set()).add(use))
  }
  /** @param {string} sql */
  const look = (sql) => {
    for (const [, name = ''] of sql.matchAll(BY_INDEX)) add(name, 'reads')
    for (const [, word = '', first = '', others = ''] of sql.matchAll(IN_SQL)) {
      add(first, word === 'FROM' || word === 'JOIN' ? 'reads' : 'writes')
      if (word === 'FROM') for (const [, name = ''] of others.matchAll(/,\s*([a-z_]+)/g)) add(name, 'reads')
    }
  }
  const source = ts.createSourceFile('any.ts', text, ts.ScriptTarget.Latest, true)
  /** @param {ts.CallExpression} call */
  const hear = ({ expression, arguments: given }) => {
    const name = (ts.isPropertyAccessExpression(expression) ? expression.name : expression).getText(source)
    for (const argument of given) {
      if (!ts.isStringLiteralLike(argument)) continue
      const [table = ''] = argument.text.split(' ')
      if (WRITING.has(name)) add(table, 'writes')
      else if (READING.has(name) || table.includes('_')) add(table, 'reads')
    }
  }
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTemplateExpression(node)) {
      // What stands between two pieces is a value or a relation of its own, never part of a name.
      look([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('?'))
    } else if (ts.isStringLiteralLike(node)) {
      look(node.text)
    } else if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'table') {
      if (ts.isStringLiteral(node.initializer)) add(node.initializer.text, 'reads')
    } else if (ts.isCallExpression(node)) {
      hear(node)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
