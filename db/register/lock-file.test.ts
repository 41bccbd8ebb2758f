import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockPath } from './atomic-file'
import { RegisterError } from '../context/errors'
import { lockRegister } from './lock-file'
import { testBinding, testFolder } from '../testing/register'

let folder: ReturnType<typeof testFolder>
let path: string
beforeEach(() => {
  folder = testFolder()
  path = join(folder.folder, 'home.sarpanah')
})
afterEach(() => folder.dispose())

const refusal = () => {
  try {
    lockRegister(path, testBinding).release()
    return null
  } catch (error) {
    return error instanceof RegisterError ? error.failure : error
  }
}

test('one holder at a time, again after it lets go', () => {
  const lock = lockRegister(path, testBinding)
  expect(refusal()).toEqual({ code: 'BUSY', reason: 'open_elsewhere' })
  lock.release()
  expect(refusal()).toBeNull()
})

test('a program that dies leaves no lock behind', async () => {
  // Another process takes the lock as lockRegister does, says so and waits to be killed.
  const driver = createRequire(import.meta.url).resolve('better-sqlite3-multiple-ciphers')
  const script = `
    const Database = require(process.argv[1])
    const binding = process.argv[3]
    const db = new Database(process.argv[2], { timeout: 0, ...(binding ? { nativeBinding: binding } : {}) })
    db.pragma('journal_mode=MEMORY')
    db.exec('BEGIN EXCLUSIVE')
    process.stdout.write('held')
    setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['-e', script, driver, lockPath(path), testBinding ?? ''])
  await once(holder.stdout, 'data')
  expect(refusal()).toEqual({ code: 'BUSY', reason: 'open_elsewhere' })
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(existsSync(lockPath(path))).toBe(true)
  expect(refusal()).toBeNull()
})
