import { persianDigits } from '../../../db/contract/persian'
import { ageBandWords, placementKindWords, sexWords } from '../../../db/contract/words/terms'
import { childrenPrintWords, childrenWords } from '../../words/children'
import { common } from '../../words/common'
import type { ListState } from './list-state'

/** The filter of a list in words, for the head of a print: «جای زندگی: نزد بستگان، سن: ۶ تا ۱۲ سال». */
export function filterInWords(state: ListState, centerName: (id: string) => string | null): string {
  const parts = [
    state.text.trim() === '' ? null : `${childrenPrintWords.search}: «${state.text.trim()}»`,
    state.kinds.length === 0
      ? null
      : `${childrenWords.placement}: ${state.kinds.map((kind) => placementKindWords[kind]).join(childrenPrintWords.or)}`,
    state.centerId === null
      ? null
      : `${childrenWords.center}: ${persianDigits(centerName(state.centerId) ?? common.missing)}`,
    state.sex === null ? null : `${childrenWords.sex}: ${sexWords[state.sex]}`,
    state.age === null
      ? null
      : `${childrenWords.age}: ${state.age === 'unknown' ? childrenWords.noBirthDate : ageBandWords(state.age)}`,
    state.insured === null ? null : state.insured ? childrenWords.isInsured : childrenWords.notInsured,
  ].filter((part) => part !== null)
  return parts.length === 0 ? childrenPrintWords.everyone : parts.join('، ')
}

/** The order of a list in words: «نام خانوادگی، نزولی». */
export function orderInWords(state: ListState): string {
  const order = childrenPrintWords.orders[state.order]
  return state.descending ? `${order}، ${childrenPrintWords.descending}` : order
}
