import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupFolder, keyringPath, syncFolder } from './atomic-file'
import { listBackups, restoreRegister, verifyRegister } from './backup'
import type { Failure } from '../contract/result'
import { failureOf } from '../context/errors'
import { handlers } from '../service/handlers'
import { createRegisterFile, openRegisterFile, type OpenRegister } from './register-file'
import { firstCenter } from '../testing/service'
import { testBinding, testFolder } from '../testing/register'
import { centerFieldsSchema } from '../contract/centers'

let folder: ReturnType<typeof testFolder>
let path: string
let now: Date
const password = 'گذرواژهٔ بلند'
const surroundings = () => ({ sqliteBinding: testBinding, now: () => now, today: () => '2024-05-26' })

beforeEach(() => {
  folder = testFolder()
  path = join(folder.folder, 'home.sarpanah')
  now = new Date('2024-05-26T08:00:00.000Z')
})
afterEach(() => folder.dispose())

async function created(): Promise<OpenRegister> {
  const options = { path, name: 'خانهٔ مهر', userName: 'مینا', password, recoveryConfirmed: true }
  return (await createRegisterFile({ ...options, ...surroundings() })).register
}
const addCenter = (register: OpenRegister, name: string) =>
  register.command('centers.save', (context) =>
    handlers['centers.save'](context, { fields: centerFieldsSchema.parse({ ...firstCenter, name }) }),
  )
const centerNames = (register: OpenRegister) =>
  register.query('centers.list', async (context) =>
    (await handlers['centers.list'](context, {})).map(({ name }) => name),
  )
const refusal = (work: Promise<unknown>): Promise<Failure | null | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => failureOf(error),
  )
const tick = () => {
  now = new Date(now.getTime() + 1000)
}

describe('a backup', () => {
  test('is encrypted, sound, opened by the same password, and holds what was committed', async () => {
    const register = await created()
    await addCenter(register, 'خانهٔ یاس')
    const backup = await register.backup()
    expect(dirname(backup.path)).toBe(backupFolder(path))
    expect(backup.fileName).toBe('home-20240526T080000Z.sarpanah')
    const bytes = readFileSync(backup.path)
    expect(bytes).toHaveLength(backup.bytes)
    expect(bytes.subarray(0, 6).toString('latin1')).not.toBe('SQLite')
    expect(bytes.includes('خانهٔ یاس')).toBe(false)
    await addCenter(register, 'خانهٔ نرگس')
    await register.close()
    const found = await verifyRegister({ path: backup.path, password, sqliteBinding: testBinding })
    expect(found).toMatchObject({ faults: [], tables: { centers: 1, users: 1, register: 1 } })
    const copy = await openRegisterFile({ path: backup.path, password, ...surroundings() })
    expect(await centerNames(copy)).toEqual(['خانهٔ یاس'])
    await copy.close()
  })

  test('seven are kept, the newest, each with its keyring', async () => {
    const register = await created()
    for (let count = 0; count < 9; count += 1) {
      await register.backup()
      if (count !== 4) tick()
    }
    const kept = listBackups(path).map((each) => each.slice(backupFolder(path).length + 1))
    expect(kept).toHaveLength(7)
    expect(kept[0]).toBe('home-20240526T080007Z.sarpanah')
    expect(kept).toContain('home-20240526T080004Z-2.sarpanah')
    expect(kept.at(-1)).toBe('home-20240526T080002Z.sarpanah')
    expect(readdirSync(backupFolder(path)).toSorted()).toEqual(
      kept.flatMap((name) => [name, `${name}.keyring`]).toSorted(),
    )
    await register.close()
  })

  test('one that was opened and worked in is never cleared away', async () => {
    const register = await created()
    const worked = await register.backup()
    const copy = await openRegisterFile({ path: worked.path, password, ...surroundings() })
    await addCenter(copy, 'خانهٔ یاس')
    await copy.close()
    for (let count = 0; count < 9; count += 1) {
      tick()
      await register.backup()
    }
    await register.close()
    expect(listBackups(path)).toHaveLength(8)
    const again = await openRegisterFile({ path: worked.path, password, ...surroundings() })
    expect(await centerNames(again)).toContain('خانهٔ یاس')
    await again.close()
  })

  test('is made on closing only when something changed since the last', async () => {
    await (await created()).close()
    expect(listBackups(path)).toHaveLength(1)
    tick()
    const options = { path, password, ...surroundings() }
    await (await openRegisterFile(options)).close()
    expect(listBackups(path)).toHaveLength(1)
    const register = await openRegisterFile(options)
    await addCenter(register, 'خانهٔ یاس')
    await register.close()
    expect(listBackups(path)).toHaveLength(2)
  })

  test('that cannot be made does not keep the register from closing', async () => {
    const register = await created()
    const told: unknown[] = []
    await register.close()
    const again = await openRegisterFile({
      path,
      password,
      ...surroundings(),
      onEvent: (message) => told.push(message),
    })
    await addCenter(again, 'خانهٔ یاس')
    rmSync(backupFolder(path), { recursive: true })
    writeFileSync(backupFolder(path), 'a file where the folder should be')
    await again.close()
    expect(told).toContainEqual({ name: 'register.failed', detail: { reason: 'backup_failed' } })
    const later = await openRegisterFile({ path, password, ...surroundings() })
    expect(await centerNames(later)).toEqual(['خانهٔ یاس'])
    rmSync(backupFolder(path))
    await later.close()
  })
})

describe('looking over a register', () => {
  test('finds a changed byte in any page', async () => {
    const register = await created()
    await register.close()
    const bytes = readFileSync(path)
    const verify = () => verifyRegister({ path, password, sqliteBinding: testBinding })
    expect((await verify()).faults).toEqual([])
    for (const page of [2, 7, bytes.length / 4096 - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(page * 4096 + 100) ^ 1, page * 4096 + 100)
      writeFileSync(path, changed)
      const faults = await verify().then(
        (found) => found.faults,
        (error: unknown) => [failureOf(error)?.code],
      )
      expect(faults).not.toEqual([])
    }
  })

  test('asks for the password', async () => {
    await (await created()).close()
    const wrong = verifyRegister({ path, password: 'wrong password', sqliteBinding: testBinding })
    expect(await refusal(wrong)).toEqual({ code: 'FORBIDDEN', reason: 'wrong_password' })
    expect(await refusal(verifyRegister({ path: `${path}x`, password }))).toEqual({
      code: 'NOT_FOUND',
      reason: 'no_file',
    })
  })
})

describe('restoring', () => {
  test('takes a register that was only looked over', async () => {
    const register = await created()
    await register.close()
    await verifyRegister({ path, password, ...surroundings() })
    expect(existsSync(`${path}-wal`)).toBe(true)
    const to = join(folder.folder, 'again.sarpanah')
    expect(await restoreRegister({ backup: path, to, password, ...surroundings() })).toMatchObject({
      keptAside: null,
    })
    const again = await openRegisterFile({ path: to, password, ...surroundings() })
    await again.close()
  })

  test('and making are not harmed by the log of a register that is gone', async () => {
    const gone = await created()
    await addCenter(gone, 'خانهٔ رفته')
    const log = readFileSync(`${path}-wal`)
    await gone.close()
    for (const file of [path, keyringPath(path)]) rmSync(file)
    writeFileSync(`${path}-wal`, log)
    const register = await created()
    await addCenter(register, 'خانهٔ باران')
    expect(await centerNames(register)).toContain('خانهٔ باران')
    await register.close()
  })
  const restore = (backup: string, replace?: boolean) =>
    restoreRegister({
      backup,
      to: path,
      password,
      ...surroundings(),
      ...(replace === undefined ? {} : { replace }),
    })

  test('brings back what was backed up and keeps the replaced register aside', async () => {
    const register = await created()
    await addCenter(register, 'خانهٔ یاس')
    const backup = await register.backup()
    await addCenter(register, 'خانهٔ نرگس')
    expect(await refusal(restore(backup.path, true))).toEqual({ code: 'BUSY', reason: 'open_elsewhere' })
    await register.close()
    expect(await refusal(restore(backup.path))).toEqual({ code: 'CONFLICT', reason: 'file_exists' })
    const { keptAside, tables } = await restore(backup.path, true)
    expect(tables).toMatchObject({ centers: 1 })
    const restored = await openRegisterFile({ path, password, ...surroundings() })
    expect(await centerNames(restored)).toEqual(['خانهٔ یاس'])
    await restored.close()
    if (keptAside === null) throw new Error('the replaced register is kept')
    const aside = await openRegisterFile({ path: keptAside, password, ...surroundings() })
    expect(await centerNames(aside)).toEqual(['خانهٔ نرگس', 'خانهٔ یاس'])
    await aside.close()
  })

  test('works where the register and its keyring are gone', async () => {
    const register = await created()
    await addCenter(register, 'خانهٔ یاس')
    await register.close()
    const [backup] = listBackups(path)
    if (backup === undefined) throw new Error('closing made a backup')
    rmSync(path)
    rmSync(keyringPath(path))
    expect(await restore(backup)).toMatchObject({ keptAside: null })
    const restored = await openRegisterFile({ path, password, ...surroundings() })
    expect(await centerNames(restored)).toEqual(['خانهٔ یاس'])
    await restored.close()
  })

  test('refuses a damaged backup and leaves the register alone', async () => {
    const register = await created()
    const backup = await register.backup()
    await register.close()
    const before = readFileSync(path)
    const bytes = readFileSync(backup.path)
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000)
    const damaged = join(folder.folder, 'damaged.sarpanah')
    writeFileSync(damaged, bytes)
    copyFileSync(keyringPath(backup.path), keyringPath(damaged))
    expect((await refusal(restore(damaged, true)))?.code).toBe('CORRUPT')
    expect(readFileSync(path)).toEqual(before)
    expect(
      readdirSync(folder.folder).filter((name) => name.includes('replaced') || name.endsWith('.part')),
    ).toEqual([])
  })
})

test('a register closed well leaves no log behind', async () => {
  await (await created()).close()
  syncFolder(folder.folder)
  expect(existsSync(`${path}-wal`)).toBe(false)
  expect(existsSync(`${path}-shm`)).toBe(false)
})
