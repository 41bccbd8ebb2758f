// @ts-check
// The register's thread with a clock that begins at noon of the day in SARPANAH_TEST_TODAY and runs on from there: a test walks
// through years, and the program itself knows the machine's clock only. The thread's own script is named as first word.
const day = process.env['SARPANAH_TEST_TODAY'] ?? ''
const Machine = Date
const shift = new Machine(`${day}T12:00:00`).getTime() - Machine.now()
if (Number.isNaN(shift)) throw new Error(`SARPANAH_TEST_TODAY is no day: ${day}`)

globalThis.Date = new Proxy(Machine, {
  construct: (target, values, made) =>
    Reflect.construct(target, values.length === 0 ? [Machine.now() + shift] : values, made),
  apply: () => new Machine(Machine.now() + shift).toString(),
  get: (target, name) =>
    name === 'now' ? () => Machine.now() + shift : /** @type {unknown} */ (Reflect.get(target, name)),
})

await import(/** @type {string} */ (process.argv[2]))
