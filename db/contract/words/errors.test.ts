import { expect, it } from 'vitest'
import { errorCodes } from '../result'
import { failureSentence, fieldFault, isFieldFault, isRuleCode } from './errors'

it.each(errorCodes)('says %s in Persian, without a Latin letter', (code) => {
  const sentence = failureSentence({ code })
  expect(sentence.length).toBeGreaterThan(10)
  expect(sentence).not.toMatch(/[A-Za-z0-9]/u)
})

it('prefers the finer reason and adds the number of the log', () => {
  expect(failureSentence({ code: 'CORRUPT', reason: 'not_a_register' })).not.toBe(
    failureSentence({ code: 'CORRUPT' }),
  )
  expect(failureSentence({ code: 'CORRUPT', reason: 'never heard of' })).toBe(
    failureSentence({ code: 'CORRUPT' }),
  )
  expect(failureSentence({ code: 'UNEXPECTED', logId: 'a1b2' })).toContain('a1b2')
})

it('has a sentence for an unknown fault, and for names that every object has', () => {
  expect(isFieldFault('required')).toBe(true)
  for (const code of ['toString', 'constructor', 'never heard of']) {
    expect(isFieldFault(code)).toBe(false)
    expect(fieldFault(code)).toMatch(/[\u0600-\u06ff]/u)
  }
})

it('tells rule codes from fault codes', () => {
  expect(isRuleCode('B04')).toBe(true)
  expect(isRuleCode('required')).toBe(false)
})
