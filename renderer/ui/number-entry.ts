import { digitsOnly } from '../../db/contract/identity'

/** The whole number of a typed text; null when empty, undefined when it is none. */
export function readNumber(typed: string): number | null | undefined {
  const text = typed.replace(/[,٬،\s]/gu, '')
  if (text === '') return null
  if (/[.٫\-_/]/u.test(text)) return undefined
  const digits = digitsOnly(text)
  return digits === null || digits === '' || digits.length > 15 ? undefined : Number(digits)
}
