// npm run check -- rooms: measures the houses against tools/rooms/table.mjs and tools/rooms/tables.mjs, and prints the counts.
import { allRooms, roomOf } from './law.mjs'
import { measure, namesSubject, unreached } from './measure.mjs'
import { importsOf, programFiles, rootFiles, textOf } from './sources.mjs'
import { tablesNamed } from './table-names.mjs'
import { entries, houses, testRooms } from './table.mjs'
import { takeAnyTable, tables } from './tables.mjs'

/** @type {string[]} */
const faults = []
const isShared = (/** @type {string} */ file) => testRooms.some((room) => file.startsWith(`${room}/`))

const files = programFiles(Object.keys(houses))
const imports = new Map(files.map((file) => [file, importsOf(file)]))

for (const file of files) {
  if (roomOf(file) === undefined)
    faults.push(`${file} stands in no room: name its folder in tools/rooms/table.mjs.`)
}
for (const room of allRooms) {
  if (!files.some((file) => roomOf(file) === room))
    faults.push(`${room.path} is empty: take it out of tools/rooms/table.mjs.`)
}

for (const [house, { limits }] of Object.entries(houses)) {
  const { rooms, floors, arrows, up, pairs } = measure(house, imports)
  const inRoot = rootFiles(house).length
  const counts = { rooms, floors, rootFiles: inRoot }
  for (const [what, limit] of Object.entries(limits)) {
    const count = counts[/** @type {keyof typeof counts} */ (what)]
    if (count > limit) faults.push(`${house} has ${what}: ${String(count)}, more than ${String(limit)}.`)
  }
  faults.push(
    ...up.map((arrow) => `${arrow} leads up.`),
    ...pairs.map((pair) => `${pair} import each other.`),
  )
  console.log(
    `${house}: ${String(rooms)} rooms (at most ${String(limits.rooms)}), ${String(floors)} floors (${String(limits.floors)}), ` +
      `${String(inRoot)} files in its root (${String(limits.rootFiles)}), ${String(arrows)} arrows, ` +
      `${String(up.length)} of them up, ${String(pairs.length)} pairs that import each other`,
  )
}

const program = files.filter((file) => !isShared(file))
for (const file of program) {
  const shared = imports.get(file)?.find(isShared)
  if (shared !== undefined)
    faults.push(`${file} imports ${shared}, which tests share: the program never reaches it.`)
}
const lost = unreached(entries, imports).filter((file) => !isShared(file))
for (const file of lost) {
  faults.push(`${file} is reached from no entry of the program: it goes, or to ${String(testRooms[0])}.`)
}
console.log(
  `program: ${String(program.length)} files, ${String(lost.length)} of them not reached from its ${String(entries.length)} entries`,
)

/** Dated records: one way of reading and writing serves them all, so that a new one says its table in its declaration only. */
const declared = files
  .filter((file) => file.startsWith('db/contract/records/'))
  .flatMap((file) => {
    const text = textOf(file)
    const [subject, table, name] = ['subject', 'table', 'name'].map(
      (key) => new RegExp(`^ {2}${key}: '(\\w+)'`, 'm').exec(text)?.[1],
    )
    return subject && table && name ? [{ subject, table, name }] : []
  })
const known = new Set(
  [...textOf('db/schema/schema.sql').matchAll(/CREATE TABLE (\w+)/g)].map(([, name = '']) => name),
)
/** @type {typeof tables} */
const whose = { ...Object.fromEntries(declared.map(({ table }) => [table, { of: 'records' }])), ...tables }
for (const table of known)
  if (!(table in whose)) faults.push(`The table ${table} is nobody's: say whose in tools/rooms/tables.mjs.`)
for (const table of Object.keys(tables))
  if (!known.has(table)) faults.push(`There is no table ${table}: take it out of tools/rooms/tables.mjs.`)
/** @type {Set<string>} `reads children db/figures` */
const uses = new Set()
for (const file of program) {
  const room = roomOf(file)?.path ?? file
  if (room.startsWith('renderer') || takeAnyTable.includes(room)) continue
  for (const [table, found] of tablesNamed(textOf(file), known)) {
    for (const use of found) {
      uses.add(`${use} ${table} ${room}`)
      const said = whose[table]
      const rooms =
        use === 'reads' ? [...(said?.readBy ?? []), ...(said?.writtenBy ?? [])] : (said?.writtenBy ?? [])
      if (said === undefined || [said.of, ...rooms].some((name) => `db/${name}` === room)) continue
      faults.push(
        `${file} ${use} the table ${table} of db/${said.of}: ask db/${said.of} for it, or say in tools/rooms/tables.mjs that ${room} may.`,
      )
    }
  }
}
let neighbours = 0
for (const [table, { readBy = [], writtenBy = [] }] of Object.entries(tables)) {
  const named = [...readBy.map((name) => ['reads', name]), ...writtenBy.map((name) => ['writes', name])]
  neighbours += named.length
  for (const [use = '', name = ''] of named) {
    // Where a row is stored with others the writer hands its table's name on.
    if (
      !(use === 'writes' ? ['writes', 'reads'] : [use]).some((one) => uses.has(`${one} ${table} db/${name}`))
    )
      faults.push(`db/${name} no longer ${use} ${table}: take it out of tools/rooms/tables.mjs.`)
  }
}
console.log(
  `tables: ${String(known.size)}, named in SQL by their own room and in ${String(neighbours)} places by a room of another`,
)

const counts = declared.map((one) => {
  const count = program.filter((file) => namesSubject(textOf(file), one)).length
  return `${one.table} ${String(count)}`
})
console.log(`files of the program that name a declared record: ${counts.join(', ')}`)

for (const fault of faults) console.error(`✗ ${fault}`)
process.exit(faults.length === 0 ? 0 : 1)
