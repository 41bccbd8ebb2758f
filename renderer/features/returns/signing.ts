import { addDays, formatJalali, monthRange } from '../../../db/contract/jalali'
import type { MonthlyReturn } from '../../../db/contract/returns'
import { returnWords } from '../../words/reports'

/** Why the return cannot be signed now, in words; null when it can. The register asks the same before it signs. */
export function whyNotSigned(value: MonthlyReturn, today: string): string | null {
  const { to } = monthRange(value.month)
  if (today <= to) return returnWords.cannotSign.monthNotOver(formatJalali(addDays(to, 1)))
  if (!value.report.identity.holds) return returnWords.cannotSign.identityBroken
  if (value.status === 'signed') return returnWords.cannotSign.nothingChanged
  return null
}
