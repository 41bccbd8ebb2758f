import type { Placement } from '../../../db/contract/placements'
import { persianDigits } from '../../../db/contract/persian'
import { relationWords, wordOf } from '../../../db/contract/words/terms'
import { spellWords } from '../../words/children'
import { common } from '../../words/common'
import { dateOrMissing } from '../../words/person'

/** «شماره ۱۲، ۱۴۰۲/۰۱/۱۵»: the order a spell rests on; null when none is written. */
export function orderText({ orderNumber, orderDate }: Placement): string | null {
  const date = orderDate === null ? null : dateOrMissing(orderDate)
  if (orderNumber === null) return date === null ? null : spellWords.orderDateOnly(date)
  const number = persianDigits(orderNumber)
  return date === null ? spellWords.orderNumberOnly(number) : spellWords.orderWithDate(number, date)
}

/** «نام (نسبت)»: the relative a child lives with; null when neither is written. */
export function relativeText({ relativeName, relation }: Placement): string | null {
  if (relativeName === null && relation === null) return null
  return relation === null
    ? relativeName
    : spellWords.relativeWithRelation(relativeName ?? common.missing, wordOf(relationWords, relation))
}
