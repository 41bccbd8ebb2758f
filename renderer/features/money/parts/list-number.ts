import { persianDigits } from '../../../../db/contract/persian'

/** «۱۴۰۳-۰۳/۲»: a payment list's number, kept from being turned round among Persian words. */
export function listNumberText(number: string): string {
  return `\u2066${persianDigits(number)}\u2069`
}
