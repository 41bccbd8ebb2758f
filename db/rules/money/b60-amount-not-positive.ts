import { ALWAYS, type Rule } from '../rule'

/**
 * An amount is a whole number of rial above nothing. Only a settlement may be below zero, because it takes back; it is never zero.
 */
export const b60AmountNotPositive: Rule = {
  code: 'B60',
  severity: 'block',
  subject: 'payment',
  fields: ['amountRial'],
  since: ALWAYS,
  check: ({ lines }) =>
    lines.flatMap(({ id, kind, amountRial }) => {
      const isSettlement = kind === 'settlement'
      if (Number.isSafeInteger(amountRial) && (isSettlement ? amountRial !== 0 : amountRial > 0)) return []
      return [
        { recordId: id, details: { fault: isSettlement && amountRial === 0 ? 'nothing' : 'not_positive' } },
      ]
    }),
}
