import { formatMonth, toJalali } from '../../../../db/contract/jalali'
import type { LinePart } from '../../../../db/contract/payments'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import type { Settings } from '../../../../db/contract/register'
import { formatMoney } from '../../../words/money'
import { lineWords } from '../../../words/money-screens'

/** «۹ روز از ۱ تا ۹ با نرخ ۶۰٬۰۰۰٬۰۰۰ ریال»: the days of a line that were reckoned at one rate. */
export function partSentence(part: LinePart, currency: Settings['currency']): string {
  const rate = formatMoney(part.rateRial, currency)
  const days = lineWords.days(persianNumber(part.days))
  const span = `${days} ${lineWords.fromTo(dayOf(part.from), dayOf(part.to))}`
  return part.tariffId === null ? lineWords.partAgreed(span, rate) : lineWords.partRate(span, rate)
}

/** The parts of a line in one sentence; empty for a line that no tariff made. */
export function partsSentence(parts: readonly LinePart[], currency: Settings['currency']): string {
  return parts.map((part) => partSentence(part, currency)).join(lineWords.and)
}

/** «خرداد ۱۴۰۳ (از فروردین ۱۴۰۳)»: the month a line is paid in, with the one it is for where that is another. */
export function lineMonths({
  runMonth,
  forMonth,
}: {
  readonly runMonth: string
  readonly forMonth: string
}): string {
  return runMonth === forMonth
    ? formatMonth(forMonth)
    : lineWords.forOther(formatMonth(runMonth), formatMonth(forMonth))
}

/** «۹»: the day of its month. */
export function dayOf(iso: string): string {
  return persianDigits(toJalali(iso).day)
}
