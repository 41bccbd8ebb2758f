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
    expect(paths.allows('register', '/home/u/../u/a.sarpanah')).toBe(true)
    expect(paths.allows('register', '/home/u/a.sarpanah')).toBe(true)
    expect(paths.allows('register', '/home/u/b.sarpanah')).toBe(false)
    expect(paths.allows('register', '/home/u/a.sarpanah/../../../etc/passwd')).toBe(false)
  })

  it('keeps demonstrations and registers apart', () => {
    const { paths } = pathsOver(null)
    paths.grantDemo('/d/qom.sarpanah')
    paths.grantRegister('/r/a.sarpanah')
    expect(paths.allows('demonstration', '/d/qom.sarpanah')).toBe(true)
    expect(paths.allows('demonstration', '/r/a.sarpanah')).toBe(false)
    expect(paths.allows('register', '/d/qom.sarpanah')).toBe(false)
  })

  it('has tables read only where they were chosen, and never lets the page name a place to write', () => {
    const { paths } = pathsOver(null)
    paths.grantTable('/t/answer.xlsx')
    paths.grantRegister('/r/a.sarpanah')
    paths.grantSaved('/t/list.xlsx')
    expect(paths.allows('table', '/t/answer.xlsx')).toBe(true)
    expect(paths.allows('table', '/r/a.sarpanah')).toBe(false)
    expect(paths.allows('register', '/t/answer.xlsx')).toBe(false)
    for (const path of ['/t/answer.xlsx', '/r/a.sarpanah', '/t/list.xlsx'])
      expect(paths.allows('never', path)).toBe(false)
  })

  it('has scans read only where they were chosen', () => {
    const { paths } = pathsOver(null)
    paths.grantScan('/s/page.png')
    paths.grantTable('/t/answer.xlsx')
    expect(paths.allows('scan', '/s/page.png')).toBe(true)
    expect(paths.allows('scan', '/s/../s/page.png')).toBe(true)
    expect(paths.allows('scan', '/t/answer.xlsx')).toBe(false)
    expect(paths.allows('register', '/s/page.png')).toBe(false)
    expect(paths.allows('table', '/s/page.png')).toBe(false)
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
