import type {
  BudgetFields,
  livingStates,
  PlanField,
  PlanItem,
  PlanState,
  studyStates,
  workStates,
} from './independence'
import { planFields } from './independence'
import { addDays, daysBetween, jalaliMonthsLater, type IsoDate } from './jalali'
import { familyCareKinds, type PlacementKind } from './placements'

type Living = (typeof livingStates)[number]
type Work = (typeof workStates)[number]
type Study = (typeof studyStates)[number]

/** Work that earns; military service and looking for work do not. */
export const workingStates: readonly Work[] = ['employed', 'self_employed', 'apprentice']
export const studyingStates: readonly Study[] = ['school', 'university', 'vocational']
export const housedStates: readonly Living[] = [
  'own_home',
  'rented',
  'dormitory',
  'with_relatives',
  'with_spouse',
  'shared',
]
/** The kinds in which a child is in care: a return to one of them ends after-care. */
export const inCareKinds: readonly PlacementKind[] = ['residential', ...familyCareKinds]

/** The marks of the outcomes, in Jalali months after leaving; a contact within three months on either side speaks for the mark. */
export const outcomeMarks = [6, 12, 24] as const
export const MONTHS_AROUND_MARK = 3

/** How near a field is to ready; a field nobody spoke of is the furthest. Null for one that is not needed. */
const strengths: Readonly<Record<PlanState, number | null>> = {
  not_started: 1,
  in_progress: 2,
  ready: 3,
  not_needed: null,
}
const READY = 3
const WEAKEST_TOLD = 3

export interface Readiness {
  /** Null where nobody spoke of the field. */
  readonly states: Readonly<Record<PlanField, PlanState | null>>
  readonly ready: number
  /** Fields that count: all but those not needed. */
  readonly needed: number
  /** At most three fields that are not ready, weakest first, in the order of the plan. */
  readonly weakest: readonly PlanField[]
  /** Unfinished fields whose day has passed; 0 when no day is given. */
  readonly overdue: number
  /** 0 (nothing spoken of) to 1 (all that is needed is ready). */
  readonly strength: number
}

/** How ready a plan is. */
export function readinessOf(
  items: readonly Pick<PlanItem, 'field' | 'state' | 'dueOn'>[],
  today?: IsoDate,
): Readiness {
  const stateOf = new Map(items.map(({ field, state }) => [field, state]))
  const needed = planFields.flatMap((field) => {
    const state = stateOf.get(field)
    const strength = state === undefined ? 0 : strengths[state]
    return strength === null ? [] : [{ field, strength }]
  })
  const sum = needed.reduce((total, { strength }) => total + strength, 0)
  return {
    states: Object.fromEntries(planFields.map((field) => [field, stateOf.get(field) ?? null])) as Record<
      PlanField,
      PlanState | null
    >,
    ready: needed.filter(({ strength }) => strength === READY).length,
    needed: needed.length,
    weakest: needed
      .filter(({ strength }) => strength < READY)
      .sort((one, other) => one.strength - other.strength)
      .slice(0, WEAKEST_TOLD)
      .map(({ field }) => field),
    overdue: items.filter(
      ({ state, dueOn }) =>
        today !== undefined && dueOn !== null && dueOn < today && state !== 'ready' && state !== 'not_needed',
    ).length,
    strength: needed.length === 0 ? 1 : sum / (READY * needed.length),
  }
}

export interface BudgetMonths {
  /** Income and aid less living, rent and other costs; null while one of income, living and rent is missing. */
  readonly monthlyRial: number | null
  /** Savings and grant less the deposit; null when nobody said any of them. */
  readonly startRial: number | null
  /** Whole months the start lasts; `lasting` when a month costs no more than it brings. */
  readonly months: number | 'lasting' | null
  /** What has to be known before the months can be told. */
  readonly missing: readonly (keyof BudgetFields)[]
}

/** For how many months the money lasts. Amounts beside income, living and rent count as nothing while they are missing. */
export function budgetMonths(fields: BudgetFields): BudgetMonths {
  const missing: (keyof BudgetFields)[] = (['incomeRial', 'livingRial', 'rentRial'] as const).filter(
    (name) => fields[name] === null,
  )
  const sum = (...amounts: readonly (number | null)[]) =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
  const startKnown = [fields.savingsRial, fields.grantRial, fields.depositRial].some(
    (amount) => amount !== null,
  )
  const startRial = startKnown ? sum(fields.savingsRial, fields.grantRial) - sum(fields.depositRial) : null
  if (missing.length > 0) return { monthlyRial: null, startRial, months: null, missing }
  const monthlyRial =
    sum(fields.incomeRial, fields.aidRial) - sum(fields.livingRial, fields.rentRial, fields.otherRial)
  if (startRial !== null && startRial < 0) return { monthlyRial, startRial, months: 0, missing }
  if (monthlyRial >= 0) return { monthlyRial, startRial, months: 'lasting', missing }
  if (startRial === null) return { monthlyRial, startRial, months: null, missing: ['savingsRial'] }
  return { monthlyRial, startRial, months: Math.floor(startRial / -monthlyRial), missing }
}

/** When somebody left for independent life, and what ended it. */
export interface Leaving {
  readonly leftOn: IsoDate
  /** The day she came back into care (a home or a family). */
  readonly returnedOn: IsoDate | null
  /** The day after-care ended otherwise: death, adoption, a move to another office. */
  readonly endedOn: IsoDate | null
}

/** Every leaving for independent life that had begun by the day, oldest first; `spells` in order of time. A new one begins its own clock. */
export function leavingsOf(
  spells: readonly { readonly kind: PlacementKind; readonly startsOn: IsoDate }[],
  day: IsoDate,
): Leaving[] {
  const leavings: { leftOn: IsoDate; returnedOn: IsoDate | null; endedOn: IsoDate | null }[] = []
  let before: PlacementKind | null = null
  for (const { kind, startsOn } of spells) {
    if (startsOn > day) break
    const running = leavings.at(-1)
    if (kind === 'independent') {
      if (before !== 'independent') leavings.push({ leftOn: startsOn, returnedOn: null, endedOn: null })
    } else if (running !== undefined) {
      if (inCareKinds.includes(kind)) running.returnedOn ??= startsOn
      else if (kind === 'deceased' || kind === 'adopted' || kind === 'transferred_out') {
        running.endedOn ??= startsOn
      }
    }
    before = kind
  }
  return leavings
}

export interface AfterCare {
  readonly leftOn: IsoDate
  /** The last day of after-care. */
  readonly endsOn: IsoDate
  readonly lastContactOn: IsoDate | null
  readonly lastReachedOn: IsoDate | null
  /** Contacts that reached nobody since the last that did. */
  readonly notReached: number
  /** Null when after-care is over, or she is back in care. */
  readonly dueOn: IsoDate | null
  readonly overdueDays: number
  readonly returnedOn: IsoDate | null
}

/**
 * The clock of after-care. A contact is due `everyMonths` Jalali months after the last one that reached her (or after leaving), at
 * the latest on the last day, `forMonths` after leaving. Contacts before leaving and after `today` do not count.
 */
export function afterCareOf(about: {
  readonly leftOn: IsoDate
  readonly returnedOn: IsoDate | null
  readonly endedOn?: IsoDate | null
  readonly contacts: readonly { readonly contactedOn: IsoDate; readonly reached: boolean }[]
  readonly everyMonths: number
  readonly forMonths: number
  readonly today: IsoDate
}): AfterCare {
  const { leftOn, returnedOn, today } = about
  const endedOn = about.endedOn ?? null
  const endsOn = jalaliMonthsLater(leftOn, about.forMonths)
  const made = about.contacts.filter(({ contactedOn }) => contactedOn >= leftOn && contactedOn <= today)
  const latest = (days: readonly IsoDate[]) =>
    days.reduce<IsoDate | null>((last, day) => (last === null || day > last ? day : last), null)
  const lastContactOn = latest(made.map(({ contactedOn }) => contactedOn))
  const lastReachedOn = latest(made.filter(({ reached }) => reached).map(({ contactedOn }) => contactedOn))
  const isOver =
    today > endsOn ||
    (lastReachedOn !== null && lastReachedOn >= endsOn) ||
    (returnedOn !== null && returnedOn <= today) ||
    (endedOn !== null && endedOn <= today)
  const next = jalaliMonthsLater(lastReachedOn ?? leftOn, about.everyMonths)
  const dueOn = isOver ? null : next < endsOn ? next : endsOn
  return {
    leftOn,
    endsOn,
    lastContactOn,
    lastReachedOn,
    notReached: made.filter(
      ({ contactedOn, reached }) => !reached && (lastReachedOn === null || contactedOn > lastReachedOn),
    ).length,
    dueOn,
    overdueDays: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today)),
    returnedOn,
  }
}

/** The reached contact that speaks for a mark: the nearest within three months on either side, not before leaving; of two equally near the later. */
export function contactAtMark<Contact extends { readonly contactedOn: IsoDate; readonly reached: boolean }>(
  contacts: readonly Contact[],
  leftOn: IsoDate,
  mark: IsoDate,
): Contact | null {
  const from = jalaliMonthsLater(mark, -MONTHS_AROUND_MARK)
  const until = addDays(jalaliMonthsLater(mark, MONTHS_AROUND_MARK), 1)
  let best: Contact | null = null
  for (const contact of contacts) {
    const { contactedOn, reached } = contact
    if (!reached || contactedOn < leftOn || contactedOn < from || contactedOn >= until) continue
    const distance = Math.abs(daysBetween(mark, contactedOn))
    const least = best === null ? Infinity : Math.abs(daysBetween(mark, best.contactedOn))
    if (distance < least || (distance === least && best !== null && contactedOn >= best.contactedOn)) {
      best = contact
    }
  }
  return best
}
