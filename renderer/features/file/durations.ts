import { ageOn, daysBetween, type IsoDate } from '../../../db/contract/jalali'
import { common } from '../../words/common'
import { spellWords } from '../../words/children'

/** How long it is from one day to another: «۳ سال و ۲ ماه», «۱۲ روز»; in Jalali years and months. Null when it runs backwards. */
export function durationText(from: IsoDate, to: IsoDate): string | null {
  const length = ageOn(from, to)
  if (length === null) return null
  if (length.years > 0 || length.months > 0) return common.ageText(length.years, length.months)
  const count = daysBetween(from, to)
  return count === 0 ? spellWords.lessThanDay : spellWords.days(count)
}
