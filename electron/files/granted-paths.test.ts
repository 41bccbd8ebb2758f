import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GrantedPaths } from './granted-paths'

function pathsOver(stored: unknown) {
  const written: (readonly string[])[] = []
  const paths = new GrantedPaths({
    read: () => stored,
    write: async (recent) => {
      written.push(recent)
    },
  })
  return { paths, written }
}

describe('GrantedPaths', () => {
  it('takes only what was given out, however it is written', () => {
    const { paths } = pathsOver(null)
    paths.grantRegister('/home/u/a.sarpanah')
    expect(paths.allows('register.open', '/home/u/../u/a.sarpanah')).toBe(true)
    expect(paths.allows('register.create', '/home/u/a.sarpanah')).toBe(true)
    expect(paths.allows('register.open', '/home/u/b.sarpanah')).toBe(false)
    expect(paths.allows('register.open', '/home/u/a.sarpanah/../../../etc/passwd')).toBe(false)
  })

  it('keeps demonstrations and registers apart', () => {
    const { paths } = pathsOver(null)
    paths.grantDemo('/d/qom.sarpanah')
    paths.grantRegister('/r/a.sarpanah')
    expect(paths.allows('register.openDemo', '/d/qom.sarpanah')).toBe(true)
    expect(paths.allows('register.openDemo', '/r/a.sarpanah')).toBe(false)
    expect(paths.allows('register.open', '/d/qom.sarpanah')).toBe(false)
  })

  it('has tables read only where they were chosen, and never lets the page name a place to write', () => {
    const { paths } = pathsOver(null)
    paths.grantTable('/t/answer.xlsx')
    paths.grantRegister('/r/a.sarpanah')
    paths.grantSaved('/t/list.xlsx')
    expect(paths.allows('insurance.readAnswer', '/t/answer.xlsx')).toBe(true)
    expect(paths.allows('insurance.readAnswer', '/r/a.sarpanah')).toBe(false)
    expect(paths.allows('register.open', '/t/answer.xlsx')).toBe(false)
    for (const path of ['/t/answer.xlsx', '/r/a.sarpanah', '/t/list.xlsx'])
      expect(paths.allows('tables.write', path)).toBe(false)
  })

  it('has scans read only where they were chosen', () => {
    const { paths } = pathsOver(null)
    paths.grantScan('/s/page.png')
    paths.grantTable('/t/answer.xlsx')
    for (const method of ['documents.addPage', 'documents.chosenPicture']) {
      expect(paths.allows(method, '/s/page.png')).toBe(true)
      expect(paths.allows(method, '/s/../s/page.png')).toBe(true)
      expect(paths.allows(method, '/t/answer.xlsx')).toBe(false)
    }
    expect(paths.allows('register.open', '/s/page.png')).toBe(false)
    expect(paths.allows('insurance.readAnswer', '/s/page.png')).toBe(false)
  })

  it('remembers registers newest first, each once, at most ten', async () => {
    const { paths, written } = pathsOver(['/r/0', 7, '/r/1'])
    expect(paths.recent().map(({ path }) => path)).toEqual([resolve('/r/0'), resolve('/r/1')])
    await paths.remember('/r/1')
    for (let number = 2; number < 14; number += 1) await paths.remember(`/r/${number}`)
    const recent = paths.recent().map(({ path }) => path)
    expect(recent).toHaveLength(10)
    expect(recent[0]).toBe(resolve('/r/13'))
    expect(written.at(-1)).toEqual(recent)
  })

  it.each([null, 'text', { a: 1 }])('starts empty over a damaged list %j', (stored) => {
    expect(pathsOver(stored).paths.recent()).toEqual([])
  })
})
