import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeError, logLine, redact } from './log-redaction'

describe('redact', () => {
  it.each([
    ['method=children.search ms=12', 'method=children.search ms=12'],
    ['کد ملی 0499370899 معتبر نیست', '… # …'],
    ['۰۴۹۹۳۷۰۸۹۹', '#'],
    ['IR82 0540 1026 8002 0817 9090 02', 'IR#'],
    ['علی‌اکبر رضایی at file.ts:12', '… at file.ts:12'],
    ['ms=1234567', 'ms=1234567'],
  ])('%j → %j', (text, kept) => {
    expect(redact(text)).toBe(kept)
  })

  it('lets no eight digits in a row and no Persian letter through', () => {
    const sign = fc.constantFrom('0', '۵', '9', '٣', 'ع', 'ی', '‌', ' ', 'x', '-')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const kept = redact(signs.join(''))
        expect(kept).not.toMatch(/\p{Nd}{8}/u)
        expect(kept).not.toMatch(/[\u0620-\u064a\u066e-\u06d3]/u)
      }),
    )
  })
})

describe('logLine', () => {
  it('redacts every fact but the id of the log', () => {
    const line = logLine('x', { logId: '12345678', reason: '0499370899', name: 'زهرا' })
    expect(line).toBe('x logId=12345678 reason=# name=…')
  })
})

describe('describeError', () => {
  it('keeps class, code and places, never the message', () => {
    const error = Object.assign(new RangeError('کودک زهرا 0499370899'), { code: 'ENOSPC' })
    const kept = describeError(error)
    expect(kept).toMatchObject({ error: 'RangeError', code: 'ENOSPC' })
    expect(kept['at']).toContain('log-redaction.test.ts:')
    expect(JSON.stringify(kept)).not.toMatch(/زهرا|0499370899/u)
  })

  it('describes what is no error at all', () => {
    expect(describeError('text with a name')).toEqual({ error: 'string' })
  })
})
