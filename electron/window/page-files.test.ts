import fc from 'fast-check'
import { relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PAGE_ORIGIN, pageFile } from './page-files'

const folder = resolve('/page')

describe('pageFile', () => {
  it.each([
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html#/children', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/a-1.js?x=1', 'assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/font.woff2', 'assets/font.woff2', 'font/woff2'],
  ])('%s is served', (address, file, type) => {
    expect(pageFile(folder, PAGE_ORIGIN + address)).toEqual({ path: resolve(folder, file), type })
  })

  it.each([
    `${PAGE_ORIGIN}/`,
    `${PAGE_ORIGIN}/../main/main.js`,
    `${PAGE_ORIGIN}/%2e%2e/main/main.js`,
    `${PAGE_ORIGIN}/..%2fmain/main.js`,
    `${PAGE_ORIGIN}/..%5cmain/main.js`,
    `${PAGE_ORIGIN}/%00index.html`,
    `${PAGE_ORIGIN}/%zz.html`,
    `${PAGE_ORIGIN}/secret.sarpanah`,
    `${PAGE_ORIGIN}.example/index.html`,
    'app://other/index.html',
    'https://example.com/index.html',
    'file:///page/index.html',
  ])('%s is refused', (address) => {
    expect(pageFile(folder, address)).toBeNull()
  })

  it('never leaves the folder', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '/', '%2f', '%5c', '\\', 'a', '.js'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = pageFile(folder, `${PAGE_ORIGIN}/${parts.join('/')}`)
        expect(file === null || !relative(folder, file.path).startsWith('..')).toBe(true)
      }),
    )
  })
})
