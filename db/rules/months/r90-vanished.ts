import { ALWAYS, type RegisterRule } from '../rule'

/** A child counted in the stock of last month's signed return still has a file: it was neither taken off nor merged into another (`otherId`). */
export const r90Vanished: RegisterRule = {
  code: 'R90',
  severity: 'report',
  subject: 'return',
  fields: ['residential.closing'],
  since: ALWAYS,
  check: ({ lastReturns, hasFile, mergedInto }) => {
    const told = new Set<string>()
    return lastReturns.flatMap(({ id, month, centerId, childIds }) =>
      childIds.flatMap((childId) => {
        if (hasFile(childId) || told.has(childId)) return []
        told.add(childId)
        const otherId = mergedInto(childId)
        return [
          {
            recordId: id,
            childId,
            ...(otherId === null ? {} : { otherId }),
            details: { month, centerId, fault: otherId === null ? 'taken_off' : 'merged' },
          },
        ]
      }),
    )
  },
}
