import type { JudgedPayment } from '../../child-file/judged-file'
import { ALWAYS, type Rule, type RuleFinding } from '../rule'

/**
 * A child has one standing line of a programme for a month and a center; a line that is paid once is told apart by what entitles to
 * it. Settlements come beside the line they settle. The later line is told, `otherId` is the earlier one.
 */
export const b61PaidTwice: Rule = {
  code: 'B61',
  severity: 'block',
  subject: 'payment',
  fields: ['forMonth', 'programme'],
  since: ALWAYS,
  check: ({ lines }) => {
    if (lines.length < 2) return []
    const found: RuleFinding[] = []
    const before = new Map<string, JudgedPayment[]>()
    for (const line of lines) {
      if (line.kind === 'settlement') continue
      const key = `${line.forMonth} ${line.programme}`
      const others = before.get(key)
      if (others === undefined) {
        before.set(key, [line])
        continue
      }
      const other = others.find((one) => isSame(one, line))
      if (other !== undefined) {
        found.push({ recordId: line.id, otherId: other.id, details: { month: line.forMonth } })
      }
      others.push(line)
    }
    return found
  },
}

/** Whether two lines of a month and a programme pay the same. */
function isSame(one: JudgedPayment, other: JudgedPayment): boolean {
  const isOfOneSource = one.sourceId !== null && one.sourceId === other.sourceId
  if (one.kind === 'once' || other.kind === 'once') return isOfOneSource
  if (one.centerId !== other.centerId) return false
  // Two corrections of lines that were paid once.
  return (
    isOfOneSource ||
    one.kind !== 'by_hand' ||
    other.kind !== 'by_hand' ||
    one.sourceId === null ||
    other.sourceId === null
  )
}
