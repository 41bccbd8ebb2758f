import { aroundTheHouses, behindOneFile, houses, kinds } from './table.mjs'

/** @typedef {import('./table.mjs').Room & { path: string, house: string, name: string, floor: string, level: number }} PlacedRoom */

/**
 * Every room with the place it has in the table; `level` counts the floors of its house from 0.
 * @type {readonly PlacedRoom[]}
 */
export const allRooms = Object.entries(houses).flatMap(([house, { floors }]) =>
  floors.flatMap((floor, level) =>
    Object.entries(floor.rooms).map(([name, room]) => ({
      ...room,
      ...{ path: name === '.' ? house : `${house}/${name}`, house, name, floor: floor.name, level },
      packages: [...(floor.packages ?? []), ...(room.packages ?? [])],
    })),
  ),
)
const byDepth = [...allRooms].sort((a, b) => b.path.length - a.path.length)

/** @param {string} path @returns {boolean} whether the file is a test or stands among what tests share */
export function isTest(path) {
  return /\.test\.tsx?$/.test(path)
}

/** @param {string} path of a file or folder in the repository @returns {PlacedRoom | undefined} */
export function roomOf(path) {
  return byDepth.find((room) =>
    room.name === '.' ? new RegExp(`^${room.house}/[^/]+$`).test(path) : path.startsWith(`${room.path}/`),
  )
}

/** @param {string} text @returns {string} a pattern of the text itself */
const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (/** @type {readonly string[]} */ texts) => `(?:${texts.map(plain).join('|')})`

/** @param {PlacedRoom} room @returns {string} a pattern of its files */
export const filesOf = (room) => (room.name === '.' ? `^${room.house}/[^/]+$` : `^${plain(room.path)}/`)

/**
 * The doors by which one room may enter another; undefined: it may not enter at all; null: every file is a door.
 * @param {PlacedRoom} from @param {PlacedRoom} to @returns {readonly string[] | null | undefined}
 */
function doorsFor(from, to) {
  if (from.opensAll) return null
  if (to.enteredBy && !to.enteredBy.includes(from.path)) return undefined
  if (from.house === to.house) {
    if (to.level >= from.level) return undefined
  } else {
    const entered = houses[from.house]?.enters[to.house]
    if (entered === undefined || (entered !== 'doors' && !entered.includes(to.name))) return undefined
  }
  return to.doors ?? null
}

/** @param {PlacedRoom} from @returns {readonly string[]} patterns of all that its files may import from the repository's rooms */
export function mayImport(from) {
  if (from.only) return [filesOf(from), `^${anyOf(from.only)}(?:\\.|$)`]
  const entered = allRooms.flatMap((to) => {
    if (to === from) return []
    const doors = doorsFor(from, to)
    if (doors === undefined) return []
    if (doors === null) return [filesOf(to)]
    const entered = [...doors.map(plain), ...(from.asksHandlers ? ['[a-z-]*handlers'] : [])]
    return entered.length === 0 ? [] : [`^${plain(to.path)}/(?:${entered.join('|')})(?:\\.|/|$)`]
  })
  return [filesOf(from), ...entered]
}

/** Every file that one of the houses, or what stands around them, consists of. */
export const ofTheRepository = `^${anyOf([...Object.keys(houses), ...aroundTheHouses])}/`

/** @param {string} house @returns {string} a pattern of what no file of the house imports, tests included */
export function strangersOf(house) {
  const own = [house, ...Object.keys(houses[house]?.enters ?? {})]
  return `^${anyOf([...Object.keys(houses), ...aroundTheHouses].filter((name) => !own.includes(name)))}/`
}

/** @param {string} kind @returns {string} a pattern of the files that are called so, or end so */
export const filesOfKind = (kind) => `^db/.*(?:/|-)${kind}(?:\\.ts)?$`

/** @param {string} path @returns {number} its place among the kinds of files; -1: it is none of them */
const kindOf = (path) => kinds.findIndex((kind) => new RegExp(filesOfKind(kind)).test(path))

/**
 * Why one file may not import another; undefined: it may.
 * @param {string} from its path in the repository @param {string} to likewise, with or without extension
 * @returns {string | undefined}
 */
export function refusal(from, to) {
  const room = roomOf(from)
  if (room === undefined || !new RegExp(ofTheRepository).test(to)) return undefined
  const house = houses[room.house]
  if (house === undefined) return undefined
  if (new RegExp(strangersOf(room.house)).test(to)) return house.stranger
  if (isTest(from) && !house.testsKeepTheLaw) return undefined
  const kind = kindOf(from)
  if (!isTest(from) && kind >= 0 && kindOf(to) > kind) {
    return `What is stored is asked by ${kinds.join(' < ')}: a file of ${String(kinds[kind])} imports no ${String(kinds[kindOf(to)])}.`
  }
  if (mayImport(room).some((pattern) => new RegExp(pattern).test(to))) return undefined
  return because(room, to)
}

/** @param {PlacedRoom} from @param {string} path @returns {string} */
function because(from, path) {
  const to = roomOf(path)
  if (from.only)
    return `${from.path} ${from.holds}: it imports ${from.only.join(', ')} and nothing else of ours.`
  if (to === undefined) return `${path} stands in no room: name its folder in tools/rooms/table.mjs.`
  if (to.house !== from.house && houses[from.house]?.enters[to.house] !== 'doors') {
    return houses[from.house]?.stranger ?? ''
  }
  if (to.enteredBy) {
    const only = to.enteredBy.length === 0 ? 'tests only' : `${to.enteredBy.join(', ')} only`
    return `${to.path} is entered by ${only}: ${to.holds}.`
  }
  if (to.house === from.house && to.level >= from.level) {
    const floor = houses[from.house]?.floors[from.level]
    return from.level === to.level && floor?.apart
      ? `${from.path} and ${to.path} stand apart: ${floor.holds}.`
      : `${from.path} (floor ${from.floor}) imports only from lower floors, and ${to.path} lies on floor ${to.floor}: ` +
          'move what both need down, or hand it in from above.'
  }
  const doors = to.doors ?? []
  return doors.length === 0
    ? `${to.path} has no door: it is asked through its handlers, which the service puts together.`
    : `${to.path} is entered by its doors: ${doors.join(', ')}. What else others need becomes a door in tools/rooms/table.mjs.`
}

/** @param {string} source as in an import statement @returns {string} the package, or `node` for Node's own modules */
export function packageOf(source) {
  if (source.startsWith('node:')) return 'node'
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/')
}

/**
 * Why a file may not import a package; undefined: it may.
 * @param {string} from its path in the repository @param {string} source as in the import statement
 * @returns {string | undefined}
 */
export function packageRefusal(from, source) {
  const name = packageOf(source)
  const behind = Object.entries(behindOneFile).find(([known]) => known === name)?.[1]
  if (behind) {
    return behind.includes(from)
      ? undefined
      : `Only ${behind[0]} knows ${name}, so that a successor can take its place; tests look through ${behind[1]}.`
  }
  const room = roomOf(from)
  if (room === undefined || isTest(from) || room.packages?.includes(name)) return undefined
  const known = room.packages?.length ? room.packages.join(', ') : 'no package'
  return `${room.path} may import ${known}, not ${name}: where it belongs there, say so in tools/rooms/table.mjs.`
}
