import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { safeName, saveWhole } from './saving'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sarpanah-saving-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('saveWhole', () => {
  it('writes the bytes and leaves nothing else behind', async () => {
    await saveWhole(join(folder, 'a.pdf'), Buffer.from('one'))
    expect(readdirSync(folder)).toEqual(['a.pdf'])
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('one')
  })

  it('replaces a file of that name', async () => {
    writeFileSync(join(folder, 'a.pdf'), 'older and longer')
    await saveWhole(join(folder, 'a.pdf'), Buffer.from('new'))
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new')
  })

  it('says by code that the folder is gone', async () => {
    await expect(saveWhole(join(folder, 'gone', 'a.pdf'), Buffer.from('x'))).rejects.toMatchObject({
      failure: { code: 'NOT_FOUND', reason: 'no_folder' },
    })
  })
})

describe('safeName', () => {
  it.each([
    ['بازده فروردین ۱۴۰۳', 'بازده فروردین ۱۴۰۳'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\autoexec', 'autoexec'],
    ['a<b>:c?', 'a-b--c-'],
    ['...', 'sarpanah'],
    ['', 'sarpanah'],
    ['x\u0000y', 'x-y'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })
})
