import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backupGrowth } from './backup-growth'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sarpanah-growth-'))
  path = join(folder, 'home.sarpanah')
  writeFileSync(path, Buffer.alloc(8000))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('tells how much of the register the unfinished copy holds', () => {
  expect(backupGrowth(path)).toBeNull()
  mkdirSync(`${path}.backups`)
  writeFileSync(join(`${path}.backups`, 'home-1.sarpanah'), Buffer.alloc(8000))
  expect(backupGrowth(path)).toBeNull()
  writeFileSync(join(`${path}.backups`, 'home-2.sarpanah.part'), Buffer.alloc(2000))
  expect(backupGrowth(path)).toBe(0.25)
  writeFileSync(join(`${path}.backups`, 'home-2.sarpanah.part'), Buffer.alloc(9000))
  expect(backupGrowth(path)).toBe(1)
})

it('tells nothing of a register that is gone', () => {
  expect(backupGrowth(join(folder, 'none.sarpanah'))).toBeNull()
})
