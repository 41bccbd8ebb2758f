import { ALWAYS, type RegisterRule } from '../rule'

/**
 * The stock with which this month opens in a home is the closing stock of last month's signed return. Both are counted on the last
 * day of that month, so nothing that happens later moves them apart.
 */
export const r92OpeningDiffers: RegisterRule = {
  code: 'R92',
  severity: 'report',
  subject: 'return',
  fields: ['residential.opening'],
  since: ALWAYS,
  check: ({ lastReturns, residentsOn }) =>
    lastReturns.flatMap(({ id, centerId, month, on, closing }) => {
      const opening = residentsOn(centerId, on)
      return closing === null || closing === opening
        ? []
        : [{ recordId: id, childId: null, details: { month, centerId, closing, opening } }]
    }),
}
