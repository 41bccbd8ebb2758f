import { isJalaliMonth, monthRange, type DateRange, type JalaliMonth } from '../../contract/jalali'
import type { JudgedPayment, JudgedSpell, JudgedSupport } from '../../child-file/judged-file'
import type { Facts } from '../facts'

const ranges = new Map<JalaliMonth, DateRange>()

/** First and last day of the month a line is owed for; null where it names no month. Reckoned once per month: Jalali days are dear. */
export function monthOf({ forMonth }: Pick<JudgedPayment, 'forMonth'>): DateRange | null {
  const known = ranges.get(forMonth)
  if (known !== undefined) return known
  if (!isJalaliMonth(forMonth)) return null
  const range = monthRange(forMonth)
  ranges.set(forMonth, range)
  return range
}

/** The spells that entitle to the line's programme: stays in a home, or supports of the programme; null for a grant, which no spell entitles to. */
export function entitlingSpells(
  facts: Facts,
  line: JudgedPayment,
): readonly (JudgedSpell | JudgedSupport)[] | null {
  switch (facts.programme(line.programme)?.basis) {
    case 'residential':
      return facts.soundSpells.filter(({ kind }) => kind === 'residential')
    case 'support':
      return facts.file.supports.filter(({ programme }) => programme === line.programme)
    default:
      return null
  }
}

/** Whether a settlement that takes back stands for the same programme and month: the line was too much, and that is put right. */
export function isSettledBack(facts: Facts, line: JudgedPayment): boolean {
  return facts.lines.some(
    (other) =>
      other.kind === 'settlement' &&
      other.amountRial < 0 &&
      other.programme === line.programme &&
      other.forMonth === line.forMonth,
  )
}
