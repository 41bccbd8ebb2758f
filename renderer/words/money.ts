import { persianNumber } from '../../db/contract/persian'
import type { Settings } from '../../db/contract/register'
import { currencyWords } from '../../db/contract/words/terms'

const RIALS_IN_A_TOMAN = 10

/** «۶۰٬۰۰۰٬۰۰۰ ریال», or in toman where the register is set so; the amount is always an integer of rials. A part of a toman is written with «٫». No line ends between the amount and its unit. */
export function formatMoney(rial: number, currency: Settings['currency']): string {
  const amount = currency === 'toman' ? rial / RIALS_IN_A_TOMAN : rial
  return `${persianNumber(amount)}\u00a0${currencyWords[currency]}`
}
