import { formatJalali } from '../../../../db/contract/jalali'
import { persianNumber } from '../../../../db/contract/persian'
import type { ProgrammeFields, Tariff } from '../../../../db/contract/programmes'
import {
  payeeWords,
  programmeBasisWords,
  programmeConditionWords,
  prorationWords,
  rateDayWords,
  roundingWords,
} from '../../../../db/contract/words/money-terms'
import { centerKindWords } from '../../../../db/contract/words/terms'
import { tariffWords as words } from '../../../words/tariffs'

/** «زیر ۱۲ سال», «۱۲ تا ۱۸ سال», «از ۱۸ سال», «همه سن‌ها»: the ages of a tariff row, half open. */
export function agesText({ ageFrom, ageTo }: Pick<Tariff, 'ageFrom' | 'ageTo'>): string {
  if (ageFrom === null && ageTo === null) return words.everyAge
  if (ageTo === null) return words.ageFrom(persianNumber(ageFrom ?? 0))
  if (ageFrom === null || ageFrom === 0) return words.ageTo(persianNumber(ageTo))
  return words.ages(persianNumber(ageFrom), persianNumber(ageTo))
}

/** «از ۱۴۰۳/۰۱/۰۱ تا ۱۴۰۴/۰۱/۰۱»; the day it ends on no longer counts. */
export function spanText({ startsOn, endsOn }: Pick<Tariff, 'startsOn' | 'endsOn'>): string {
  return endsOn === null
    ? words.since(formatJalali(startsOn))
    : words.fromUntil(formatJalali(startsOn), formatJalali(endsOn))
}

/** Which row of the tariffs it is: its days, ages and kind of center. */
export function tariffText(tariff: Tariff): string {
  return [
    spanText(tariff),
    agesText(tariff),
    ...(tariff.centerKind === null ? [] : [centerKindWords[tariff.centerKind]]),
  ].join('، ')
}

/** How a programme is run, in one line. */
export function programmeText(fields: ProgrammeFields): string {
  const unit = fields.roundingUnit === 1 ? words.toOneRial : words.toUnit(persianNumber(fields.roundingUnit))
  return [
    `${words.basis}: ${programmeBasisWords[fields.basis]}`,
    `${words.payee}: ${payeeWords[fields.payee]}`,
    `${prorationWords[fields.proration]}${fields.proration === 'whole_month' ? ` (${words.rateOfDay(rateDayWords[fields.rateDay])})` : ''}`,
    `${words.roundingOf} ${roundingWords[fields.rounding]} ${unit}`,
    ...fields.conditions.map((condition) =>
      condition === 'income_decile' && fields.decileLimit !== null
        ? words.decileUpTo(persianNumber(fields.decileLimit))
        : programmeConditionWords[condition],
    ),
  ].join('، ')
}
