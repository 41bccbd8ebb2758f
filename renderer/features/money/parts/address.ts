import { addMonths, isJalaliMonth, jalaliMonthOf } from '../../../../db/contract/jalali'
import { type PaymentStep, paymentSteps } from '../../../../db/contract/payments'
import { useSession } from '../../../api/session'
import { useGo, useRouteSearch } from '../../../ui/navigation'

/** What the screens of payments are about; it stands in their address and goes along from one to the next. */
export interface MoneyChoice {
  /** `1403-03` */
  readonly month: string
  readonly centerId: string | null
  readonly programme: string | null
  readonly state: PaymentStep | null
}

/** Reads an address as it may have been typed. Without a month that has begun it is the last one that is over. */
export function readMoneyAddress(address: Readonly<Record<string, unknown>>, today: string): MoneyChoice {
  const current = jalaliMonthOf(today)
  const { month, center, programme, state } = address
  return {
    month:
      typeof month === 'string' && isJalaliMonth(month) && month <= current ? month : addMonths(current, -1),
    centerId: textOrNull(center),
    programme: textOrNull(programme),
    state: paymentSteps.find((step) => step === state) ?? null,
  }
}

/** The choice as it stands in an address. */
export function moneyAddress({ month, centerId, programme, state }: MoneyChoice): Record<string, string> {
  return {
    month,
    ...(centerId === null ? {} : { center: centerId }),
    ...(programme === null ? {} : { programme }),
    ...(state === null ? {} : { state }),
  }
}

/** The choice of the shown address, and how to change a part of it while staying on the screen. */
export function useMoneyAddress(path: string) {
  const { today } = useSession()
  const go = useGo()
  const choice = readMoneyAddress(useRouteSearch(), today)
  return {
    ...choice,
    choose: (part: Partial<MoneyChoice>) => go(path, moneyAddress({ ...choice, ...part }), true),
    /** The address for another screen of payments. */
    address: (part: Partial<MoneyChoice> = {}) => moneyAddress({ ...choice, ...part }),
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
