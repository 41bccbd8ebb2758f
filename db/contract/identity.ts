import { asciiDigits } from './persian'

/** Digits only, in ASCII: spaces, dashes and joiners between them are dropped; null when anything else stands among them. */
export function digitsOnly(typed: string): string | null {
  const text = asciiDigits(typed).replace(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\-_.]/gu, '')
  return /^\d*$/u.test(text) ? text : null
}

/** A national id as stored: ten ASCII digits, zeros restored in front of the 8–9 digits that a spreadsheet shortened. Other text is returned trimmed, for the rule to judge. */
export function normaliseNationalId(typed: string): string {
  const digits = digitsOnly(typed)
  if (digits === null) return asciiDigits(typed).trim()
  return digits.length === 8 || digits.length === 9 ? digits.padStart(10, '0') : digits
}

/** Whether ten digits carry a right check digit (r = Σ dᵢ·(11−i) mod 11; check digit r if r < 2, else 11 − r). All-equal digits pass. */
export function isNationalId(id: string): boolean {
  if (!/^\d{10}$/u.test(id)) return false
  const sum = Array.from(id.slice(0, 9)).reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  )
  const remainder = sum % 11
  return Number(id[9]) === (remainder < 2 ? remainder : 11 - remainder)
}

/** Whether all digits are one and the same: legal by checksum, doubtful in life. */
export function hasEqualDigits(id: string): boolean {
  return /^(\d)\1{9}$/u.test(id)
}

/** Whether the text is an Iranian account number: `IR` and 24 digits with mod 97 = 1 (ISO 13616). */
export function isSheba(text: string): boolean {
  if (!/^IR\d{24}$/u.test(text)) return false
  const rearranged = `${text.slice(4)}1827${text.slice(2, 4)}`
  return Array.from(rearranged).reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0) === 1
}

/** A mobile number as stored, `09` and nine digits, from any usual way of writing it; null when it is none. */
export function normaliseMobile(typed: string): string | null {
  const text = asciiDigits(typed).replace(/[\s\u200B-\u200F\-()]/gu, '')
  const match = /^(?:\+98|0098|98|0)?(9\d{9})$/u.exec(text)
  return match?.[1] === undefined ? null : `0${match[1]}`
}

/** Whether the text is a postal code: ten digits, the first not 0. */
export function isPostalCode(text: string): boolean {
  return /^[1-9]\d{9}$/u.test(text)
}
