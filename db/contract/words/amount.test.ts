import { numberToWords } from '@persian-tools/persian-tools'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amountInWords } from './amount'

it.each([
  [0, 'صفر ریال'],
  [1, 'یک ریال'],
  [100, 'یکصد ریال'],
  [1_000, 'یک هزار ریال'],
  [60_000_000, 'شصت میلیون ریال'],
  [66_129_032, 'شصت و شش میلیون و یکصد و بیست و نه هزار و سی و دو ریال'],
  [-2_500_000, 'منفی دو میلیون و پانصد هزار ریال'],
  [1_000_000_000_000_000, 'یک کوادریلیون ریال'],
])('writes %d in words', (rial, words) => {
  expect(amountInWords(rial)).toBe(words)
})

it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000_000_000_001])('refuses %d', (rial) => {
  expect(() => amountInWords(rial)).toThrow(RangeError)
})

/** The library writes «صد» and «نه صد» where a bill says «یکصد» and «نهصد». */
function asOnBills(words: string): string {
  return words
    .split(' و ')
    .map((part) => part.replace(/^صد/u, 'یکصد').replace(/^(\S+) صد/u, '$1صد'))
    .join(' و ')
}

it('agrees with another implementation on every amount', () => {
  const amounts = fc.oneof(
    fc.nat(2_000),
    fc.nat(2_000_000_000),
    fc.maxSafeNat().map((n) => n % 10 ** 15),
  )
  fc.assert(
    fc.property(amounts, (rial) => {
      expect(amountInWords(rial)).toBe(`${asOnBills(numberToWords(rial).toString())} ریال`)
    }),
    { numRuns: 2000 },
  )
})
