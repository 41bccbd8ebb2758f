import type { JudgedPayment } from '../../child-file/judged-file'
import { ALWAYS, type Rule } from '../rule'

/**
 * Nothing is paid before it is approved, and nobody approves what she computed herself where another keeper of files could have: the
 * ids of the steps decide, and the keepers (social workers and directors who can sign in) who were there when it was approved. A
 * step whose user the register does not know judges nothing.
 */
export const b62NotApprovedByAnother: Rule = {
  code: 'B62',
  severity: 'block',
  subject: 'payment',
  fields: ['state'],
  since: ALWAYS,
  check: ({ lines, keepersAt }) =>
    lines.flatMap((line) => {
      if (line.state === 'paid' && line.approvedAt === null) {
        return [{ recordId: line.id, details: { fault: 'not_approved' } }]
      }
      return isApprovedByMaker(line, keepersAt)
        ? [{ recordId: line.id, details: { fault: 'same_person' } }]
        : []
    }),
}

/** Whether who computed the line approved it though another keeper of files was there. */
export function isApprovedByMaker(
  {
    computedById,
    approvedById,
    approvedAt,
  }: Pick<JudgedPayment, 'computedById' | 'approvedById' | 'approvedAt'>,
  keepersAt: (instant: string) => number,
): boolean {
  return (
    approvedAt !== null &&
    approvedById !== null &&
    approvedById === computedById &&
    keepersAt(approvedAt) >= 2
  )
}
