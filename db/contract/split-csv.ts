/** One row of a CSV text: its cells and the line it begins on; the first line is 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface SplitCsv {
  readonly rows: readonly CsvRow[]
  /** The lines that are no CSV: a quote inside an unquoted cell, text after a closing quote, or a quote that is never closed. */
  readonly broken: readonly { readonly line: number; readonly text: string }[]
}

export type Separator = ',' | ';' | '\t'

/**
 * Splits a CSV text (RFC 4180; LF, CRLF and CR may be mixed) into rows; cells are parted by commas unless another separator is
 * named. A broken line costs only itself: reading goes on with
 * the line below it, so that the faults of all other rows are still told. Lines without any text are left out.
 */
export function splitCsv(text: string, separator: Separator = ','): SplitCsv {
  const rows: CsvRow[] = []
  const broken: { line: number; text: string }[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at, separator)
    if (row === null) {
      const end = lineEnd(text, at)
      broken.push({ line, text: text.slice(at, end) })
      at = afterNewline(text, end)
      line += 1
      continue
    }
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells })
    line += row.lines
    at = row.end
  }
  return { rows, broken }
}

const UNQUOTED: Readonly<Record<Separator, RegExp>> = {
  ',': /[^,\r\n"]*/uy,
  ';': /[^;\r\n"]*/uy,
  '\t': /[^\t\r\n"]*/uy,
}
const NEWLINES = /\r\n?|\n/gu

function readRow(
  text: string,
  start: number,
  separator: Separator,
): { cells: string[]; lines: number; end: number } | null {
  const unquoted = UNQUOTED[separator]
  const cells: string[] = []
  let lines = 1
  let at = start
  for (;;) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at)
      if (quoted === null) return null
      cells.push(quoted.cell)
      lines += quoted.cell.match(NEWLINES)?.length ?? 0
      at = quoted.end
    } else {
      unquoted.lastIndex = at
      const cell = unquoted.exec(text)?.[0] ?? ''
      cells.push(cell)
      at += cell.length
    }
    const next = text[at]
    if (next === separator) at += 1
    else if (next === undefined || next === '\r' || next === '\n')
      return { cells, lines, end: afterNewline(text, at) }
    else return null
  }
}

function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  let cell = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 }
    cell += '"'
    from = quote + 2
  }
}

function lineEnd(text: string, start: number): number {
  NEWLINES.lastIndex = start
  return NEWLINES.exec(text)?.index ?? text.length
}

function afterNewline(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1
  return text[at] === '\n' ? at + 1 : at
}
