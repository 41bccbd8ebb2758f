import { allRooms, roomOf } from './law.mjs'

/** @typedef {ReadonlyMap<string, readonly string[]>} Imports the files that each file imports, both as paths in the repository */

/**
 * What a house measures. An arrow leads from a room to one that some file of it imports; the root's files are one room.
 * @param {string} house
 * @param {Imports} imports
 */
export function measure(house, imports) {
  const rooms = allRooms.filter((room) => room.house === house)
  const level = new Map(rooms.map((room) => [room.path, room.level]))
  /** @type {Map<string, string>} an import that makes the arrow, by arrow */
  const arrows = new Map()
  for (const [file, imported] of imports) {
    const from = roomOf(file)?.path
    for (const to of imported) {
      const entered = roomOf(to)?.path
      if (from === undefined || entered === undefined || from === entered) continue
      if (level.has(from) && level.has(entered)) arrows.set(`${from} → ${entered}`, `${file} → ${to}`)
    }
  }
  const ends = [...arrows].map(([arrow, example]) => {
    const [from = '', to = ''] = arrow.split(' → ')
    return { from, to, example }
  })
  return {
    rooms: rooms.length,
    floors: new Set(rooms.map((room) => room.level)).size,
    arrows: arrows.size,
    up: ends
      .filter(({ from, to }) => (level.get(to) ?? 0) >= (level.get(from) ?? 0))
      .map(({ example }) => example),
    pairs: ends
      .filter(({ from, to }) => from < to && arrows.has(`${to} → ${from}`))
      .map(({ from, to }) => `${from} ⇄ ${to}`),
  }
}

/**
 * The files that no import leads to from the entries.
 * @param {readonly string[]} entries @param {Imports} imports @returns {string[]}
 */
export function unreached(entries, imports) {
  const reached = new Set(entries)
  for (const file of reached) for (const to of imports.get(file) ?? []) reached.add(to)
  return [...imports.keys()].filter((file) => !reached.has(file))
}

/** @param {string} name in snake_case or camelCase @returns {string[]} its words */
const wordsOf = (name) => name.split(/_|(?=[A-Z])/).map((word) => word.toLowerCase())
const capital = (/** @type {string} */ word) => word.slice(0, 1).toUpperCase() + word.slice(1)

/**
 * Whether a file names a subject: by its table, by the name of its records, or by their type.
 * @param {string} text @param {{ table: string, name: string, subject: string }} declared @returns {boolean}
 */
export function namesSubject(text, { table, name, subject }) {
  const one = wordsOf(subject)
  const spellings = new Set([table, name, wordsOf(name).join('-'), one.map(capital).join('')])
  // A subject of one word is a word of the language too; of two words it is nobody else's.
  if (one.length > 1)
    for (const spelling of [
      subject,
      one.join('-'),
      one.map((word, at) => (at ? capital(word) : word)).join(''),
    ])
      spellings.add(spelling)
  return new RegExp(`(?<![A-Za-z])(?:${[...spellings].join('|')})(?![a-z])`).test(text)
}
