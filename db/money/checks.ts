import { addDays, ageOn, monthRange, type IsoDate, type JalaliMonth } from '../contract/jalali'
import type { LinePart } from '../contract/payments'

// What both a single step on a line and the rules over a whole file ask of a payment. Pure, so that both mean the same.

/** A half-open spell: of a placement, a support or a tariff. */
interface Dated {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

/** Whether who asks may approve a line (rule B62): somebody else computed it, or there is nobody else who keeps files (fewer than two users who can sign in as social worker or director). `computedBy` is null where the register does not know it. */
export function mayApprove(computedBy: string | null, userId: string, keepers: number): boolean {
  return computedBy === null || computedBy !== userId || keepers < 2
}

/** Whether a payment is for a time after death (rule B64): one of its days lies on or after the day of death; a payment without days lies there when its whole month does. */
export function isAfterDeath(
  forMonth: JalaliMonth,
  parts: readonly Pick<LinePart, 'to'>[],
  diedOn: IsoDate | null,
): boolean {
  if (diedOn === null) return false
  if (parts.length > 0) return parts.some(({ to }) => to >= diedOn)
  return monthRange(forMonth).from >= diedOn
}

/** What a programme asks a file for: days in a home, days of a support, or nothing dated. */
export interface Entitling {
  readonly basis: string
  readonly programme: string
  readonly placements: readonly (Dated & { readonly kind: string })[]
  readonly supports: readonly (Dated & { readonly programme: string })[]
}

/** The day of death: the start of the spell that says so. */
export function diedOn(placements: Entitling['placements']): IsoDate | null {
  return placements.find(({ kind }) => kind === 'deceased')?.startsOn ?? null
}

/** The last day of the month that entitles, before death; null when there is none (rule W63). A grant is asked for, not lived through: its month's last day always does. */
export function lastEntitledDay(file: Entitling, month: JalaliMonth): IsoDate | null {
  const { from, to } = monthRange(month)
  if (file.basis === 'grant') return to
  const spells: readonly Dated[] =
    file.basis === 'residential'
      ? file.placements.filter(({ kind }) => kind === 'residential')
      : file.supports.filter(({ programme }) => programme === file.programme)
  const death = diedOn(file.placements)
  const ends = spells.flatMap(({ startsOn, endsOn }) => {
    const firstAfter = [endsOn, death].filter((day) => day !== null).sort()[0]
    const last = firstAfter === undefined || firstAfter > to ? to : addDays(firstAfter, -1)
    return last >= from && last >= startsOn ? [last] : []
  })
  return ends.sort().at(-1) ?? null
}

/** A tariff row as far as its rate is asked for. */
export interface Rate extends Dated {
  readonly programme: string
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly centerKind: string | null
  readonly amountRial: number
}

/** The tariff row in force on the day for an age and a center kind: a row of exactly that kind beats one of every kind; a row with an age limit needs a birth date. */
export function tariffOn<Row extends Rate>(
  tariffs: readonly Row[],
  asked: {
    readonly programme: string
    readonly day: IsoDate
    readonly birthDate: IsoDate | null
    readonly centerKind: string | null
  },
): Row | null {
  const age = asked.birthDate === null ? null : (ageOn(asked.birthDate, asked.day)?.years ?? null)
  const fits = tariffs.filter(
    (row) =>
      row.programme === asked.programme &&
      row.startsOn <= asked.day &&
      (row.endsOn === null || asked.day < row.endsOn) &&
      (row.ageFrom === null || (age !== null && age >= row.ageFrom)) &&
      (row.ageTo === null || (age !== null && age < row.ageTo)),
  )
  return (
    fits.find(({ centerKind }) => centerKind !== null && centerKind === asked.centerKind) ??
    fits.find(({ centerKind }) => centerKind === null) ??
    null
  )
}

/** Which account of whom a payment goes to. */
export function accountPurposeOf(payee: string): 'payment' | 'savings' {
  return payee === 'savings' ? 'savings' : 'payment'
}

/** Whether the payment goes to the child herself, so that she needs an account (rule W68). */
export function goesToChild(payee: string): boolean {
  return payee === 'child' || payee === 'savings'
}
