import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pagePolicy, withNonce } from './page-policy'

describe('the page’s policy', () => {
  it('begins with nothing and opens no way out', () => {
    const policy = pagePolicy('abc')
    expect(policy).toMatch(/^default-src 'none'; /u)
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/u)
  })

  it('gives the nonce to the document that the program ships', () => {
    const html = withNonce(readFileSync('renderer/index.html', 'utf8'), 'abc')
    expect(html).toContain('<head><meta property="csp-nonce" nonce="abc">')
    expect(pagePolicy('abc')).toContain("style-src 'self' 'nonce-abc'")
  })
})
