import { isJalaliMonth, jalaliMonthOf } from '../../../db/contract/jalali'

/** Which return the address asks for. */
export interface ReturnChoice {
  /** Null when the register has no center. */
  readonly centerId: string | null
  readonly month: string
  /** The address names a center that the register does not have. */
  readonly isUnknown: boolean
}

/** The center and month of the address; the only or first center and the month of today where it names none. A month after today's becomes today's. */
export function readChoice(
  address: Readonly<Record<string, unknown>>,
  centerIds: readonly string[],
  today: string,
): ReturnChoice {
  const current = jalaliMonthOf(today)
  const { center, month: asked } = address
  // An address may hold the month as it was typed.
  const month = typeof asked === 'string' && isJalaliMonth(asked) && asked <= current ? asked : current
  const isUnknown = typeof center === 'string' && center !== '' && !centerIds.includes(center)
  const centerId = typeof center === 'string' && !isUnknown && center !== '' ? center : centerIds[0]
  return { centerId: isUnknown ? null : (centerId ?? null), month, isUnknown }
}
