import { inCareKinds } from './independence-clocks'
import { addDays, birthdayAt, daysBetween, jalaliMonthsLater, type IsoDate } from './jalali'
import { clockKinds, stayOrderKinds, type Clock, type LegalEvent, type Order } from './legal'
import type { PlacementKind } from './placements'

// The law is the law on protecting children without guardians or with unfit guardians of 31 Shahrivar 1392.

/** Days from admission to a home within which its order has to be there. */
export const DAYS_FOR_ORDER = 3
/** Jalali months without a guardian after which a child may be adopted: two years, art. 8 ج. */
export const MONTHS_WITHOUT_GUARDIAN = 24
/** Jalali months in which Behzisti gives its opinion on a request for adoption, art. 11. */
export const MONTHS_FOR_OPINION = 2
/** Jalali months of trial custody, art. 11. */
export const MONTHS_OF_TRIAL = 6
const GROWN_UP = 18

/** A spell as far as the clocks ask of it: half open, `endsOn` null while current. */
export interface ClockSpell {
  readonly id: string
  readonly kind: PlacementKind
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly orderNumber: string | null
}

/** What the clocks of one child are told from; spells in order of time. What lies after `today` has not happened yet. */
export interface LegalFile {
  readonly spells: readonly ClockSpell[]
  readonly orders: readonly Pick<Order, 'id' | 'kind' | 'issuedOn' | 'validUntil'>[]
  readonly events: readonly Pick<LegalEvent, 'id' | 'kind' | 'onDay'>[]
  readonly birthDate: IsoDate | null
  readonly today: IsoDate
}

type Running = Omit<Clock, 'daysLeft'>

/**
 * The clocks that run for a child on the day, the nearest first.
 *
 * - `order_missing`: three days after the first day of her unbroken stay in homes, while no order for a stay reaches into it and
 *   none of its spells has an order's number.
 * - `order_end`: the last day of the newest order for a stay that reaches into it.
 * - `two_years`: art. 8 ج of the law of 1392, two Jalali years from the first day of her unbroken care, or from the last time a
 *   guardian came; told as long as she is in care.
 * - `opinion`: art. 11, two Jalali months from the first request for adoption that no opinion and no closing answers.
 * - `trial_custody`: art. 11, six Jalali months from the first day of the trial custody she is in.
 * - `eighteen`: the day she turns 18, told as long as she is in care. A review, no exit.
 *
 * Care is a home or a family under Behzisti's care. Absence without leave between two such spells breaks neither care nor stay.
 * A Jalali month ends on the same day of the month, on the last day of a shorter one.
 */
export function legalClocks(file: LegalFile): Clock[] {
  const running = [
    ...orderClocks(file),
    ...twoYears(file),
    ...opinion(file),
    ...trialCustody(file),
    ...eighteen(file),
  ]
  return running
    .map((clock) => ({ ...clock, daysLeft: daysBetween(file.today, clock.dueOn) }))
    .sort(
      (one, other) =>
        one.daysLeft - other.daysLeft || clockKinds.indexOf(one.kind) - clockKinds.indexOf(other.kind),
    )
}

/** The spell she is in on the day, null where there is none. */
function spellOn({ spells, today }: LegalFile): ClockSpell | null {
  return (
    spells.findLast(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn > today)) ??
    null
  )
}

/** The spells of these kinds that follow each other without a gap up to the one she is in, oldest first; none while she is elsewhere. */
function unbroken(file: LegalFile, kinds: readonly PlacementKind[]): ClockSpell[] {
  const now = spellOn(file)
  if (now === null || !kinds.includes(now.kind)) return []
  const found = [now]
  let since = now.startsOn
  for (const spell of file.spells.slice(0, file.spells.indexOf(now)).reverse()) {
    if (spell.endsOn === null || spell.endsOn < since) break
    if (kinds.includes(spell.kind)) found.unshift(spell)
    else if (spell.kind !== 'absconded') break
    since = spell.startsOn
  }
  return found
}

function orderClocks(file: LegalFile): Running[] {
  const stay = unbroken(file, ['residential'])
  const [first] = stay
  if (first === undefined) return []
  const orders = file.orders.filter(
    ({ kind, issuedOn, validUntil }) =>
      (stayOrderKinds as readonly string[]).includes(kind) &&
      issuedOn <= file.today &&
      (validUntil === null || validUntil >= first.startsOn),
  )
  const newest = orders.reduce<(typeof orders)[number] | null>(
    (best, order) => (best === null || isNewer(order, best) ? order : best),
    null,
  )
  if (newest === null) {
    if (stay.some(({ orderNumber }) => orderNumber !== null)) return []
    const dueOn = addDays(first.startsOn, DAYS_FOR_ORDER)
    return [{ kind: 'order_missing', startsOn: first.startsOn, dueOn, recordId: first.id }]
  }
  if (newest.validUntil === null) return []
  return [{ kind: 'order_end', startsOn: newest.issuedOn, dueOn: newest.validUntil, recordId: newest.id }]
}

/** Later issued; of two issued on one day, the one that holds longer. */
function isNewer(one: LegalFile['orders'][number], other: LegalFile['orders'][number]): boolean {
  if (one.issuedOn !== other.issuedOn) return one.issuedOn > other.issuedOn
  if (other.validUntil === null) return false
  return one.validUntil === null || one.validUntil > other.validUntil
}

/** The latest of these events by the day, null where there was none; of two on one day the later in the list. */
function latest(file: LegalFile, kinds: readonly LegalEvent['kind'][]) {
  return file.events.reduce<LegalFile['events'][number] | null>(
    (last, event) =>
      kinds.includes(event.kind) && event.onDay <= file.today && (last === null || event.onDay >= last.onDay)
        ? event
        : last,
    null,
  )
}

function twoYears(file: LegalFile): Running[] {
  const [first] = unbroken(file, inCareKinds)
  if (first === undefined) return []
  const came = latest(file, ['guardian_came'])
  const from =
    came !== null && came.onDay > first.startsOn
      ? { startsOn: came.onDay, recordId: came.id }
      : { startsOn: first.startsOn, recordId: first.id }
  return [{ kind: 'two_years', dueOn: jalaliMonthsLater(from.startsOn, MONTHS_WITHOUT_GUARDIAN), ...from }]
}

/** Kinds after which nobody waits for an opinion any more. */
const PAST_OPINION: readonly PlacementKind[] = ['adopted', 'transferred_out', 'deceased']

function opinion(file: LegalFile): Running[] {
  const now = spellOn(file)
  if (now !== null && PAST_OPINION.includes(now.kind)) return []
  const answered = latest(file, ['opinion_given', 'adoption_closed'])
  const asked = file.events
    .filter(
      ({ kind, onDay }) =>
        kind === 'adoption_requested' && onDay <= file.today && (answered === null || onDay > answered.onDay),
    )
    .reduce<LegalFile['events'][number] | null>(
      (first, event) => (first === null || event.onDay < first.onDay ? event : first),
      null,
    )
  if (asked === null) return []
  const dueOn = jalaliMonthsLater(asked.onDay, MONTHS_FOR_OPINION)
  return [{ kind: 'opinion', startsOn: asked.onDay, dueOn, recordId: asked.id }]
}

function trialCustody(file: LegalFile): Running[] {
  const now = spellOn(file)
  if (now?.kind !== 'adoption_trial') return []
  const dueOn = jalaliMonthsLater(now.startsOn, MONTHS_OF_TRIAL)
  return [{ kind: 'trial_custody', startsOn: now.startsOn, dueOn, recordId: now.id }]
}

function eighteen(file: LegalFile): Running[] {
  const now = spellOn(file)
  if (now === null || !inCareKinds.includes(now.kind) || file.birthDate === null) return []
  const dueOn = birthdayAt(file.birthDate, GROWN_UP)
  return [{ kind: 'eighteen', startsOn: file.birthDate, dueOn, recordId: null }]
}
