import { describe, expect, it } from 'vitest'
import { cssText, footScript } from './page-feet'

describe('footScript', () => {
  it('counts every page in Persian digits', () => {
    const script = footScript(12, 'خانهٔ نمونه')
    expect(script).toContain('صفحه ۱ از ۱۲')
    expect(script).toContain('صفحه ۱۲ از ۱۲')
    expect(script).not.toContain('صفحه ۱۳')
  })

  it('carries the footer as text, whatever is in it', () => {
    const footer = '"</script>`${alert(1)}\n\u2028'
    const script = footScript(1, footer)
    expect(script).toContain(JSON.stringify(footer))
  })
})

describe('cssText', () => {
  it('cannot be ended from inside', () => {
    expect(cssText('a"; } b { content: "')).toBe('"a\\22 ; } b { content: \\22 "')
    expect(cssText('\\')).toBe('"\\5c "')
    expect(cssText('a\nb')).toBe('"a\\a b"')
  })
})
