/** Points that one line of the table's text needs; Vazirmatn stands high. */
const LINE_HEIGHT = 15
const PADDING = 2
/** Persian letters are on average narrower than the digits by which a column's width is counted. */
const LETTERS_PER_DIGIT = 1.15
// What stands over or between letters takes no width: harakat, joiners, direction marks.
const WIDTHLESS = /[\u064B-\u065F\u0670\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A text and the width in characters that it has to stand in. */
export interface Boxed {
  readonly text: string
  readonly width: number
}

/** How many lines a text is broken into, word by word, in a cell of this width in characters. */
export function wrappedLines({ text, width }: Boxed): number {
  const room = Math.max(1, Math.floor(width * LETTERS_PER_DIGIT) - 1)
  if (text.length <= room && !text.includes('\n')) return 1
  return text
    .split('\n')
    .map((line) => {
      let lines = 1
      let used = 0
      for (const word of line.replaceAll(WIDTHLESS, '').split(' ')) {
        if (used > 0 && used + 1 + word.length > room) {
          lines += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + word.length
        // A word longer than the cell is broken inside.
        while (used > room) {
          lines += 1
          used -= room
        }
      }
      return lines
    })
    .reduce((sum, lines) => sum + lines, 0)
}

/** The height of a row in points, by its tallest text: a spreadsheet that opens a file does not always find it by itself. */
export const rowHeight = (cells: readonly Boxed[]): number =>
  LINE_HEIGHT * cells.reduce((most, cell) => Math.max(most, wrappedLines(cell)), 1) + PADDING
