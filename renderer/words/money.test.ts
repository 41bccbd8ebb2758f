import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatMoney } from './money'

it('writes rials with their unit after the number', () => {
  expect(formatMoney(60_000_000, 'rial')).toBe('۶۰٬۰۰۰٬۰۰۰\u00a0ریال')
  expect(formatMoney(0, 'rial')).toBe('۰\u00a0ریال')
})

it('writes a tenth in toman, with a fraction where there is one', () => {
  expect(formatMoney(60_000_000, 'toman')).toBe('۶٬۰۰۰٬۰۰۰\u00a0تومان')
  expect(formatMoney(15, 'toman')).toBe('۱٫۵\u00a0تومان')
  expect(formatMoney(-12_340, 'toman')).toBe('−۱٬۲۳۴\u00a0تومان')
})

it('has no Latin digit', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (rial) => !/[0-9.]/u.test(formatMoney(rial - (rial % 10), 'toman'))),
  )
})
