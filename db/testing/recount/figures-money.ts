import { addDays, ageOn, daysBetween, toIso, toJalali, type IsoDate } from '../../contract/jalali'
import type { ReportRequest } from '../../contract/reports'

// The part of the oracle that counts money, readiness and outcomes; see recount.ts.

export interface RawPayment {
  id: string
  programme: string
  runMonth: string
  centerId: string | null
  amountRial: number
  steps: readonly string[]
}
export interface RawContact {
  id: string
  contactedOn: IsoDate
  kind: string
  reached: boolean
  living: string | null
  work: string | null
  study: string | null
  deleted: boolean
}
export interface RawCost {
  centerId: string
  month: string
  amountRial: number
}
export interface RawMoneyAndCare {
  id: string
  birthDate: IsoDate | null
  payments?: readonly RawPayment[]
  contacts?: readonly RawContact[]
  /** Whether each of her plan items was taken off again. */
  planItems?: readonly boolean[]
}

/** What is known of the child already: her spells in order, where she was and whose she was. */
export interface Whereabouts {
  chain: readonly { kind: string; startsOn: IsoDate; endsOn: IsoDate | null }[]
  resides: (day: IsoDate) => boolean
  home: (day: IsoDate) => string | null
}

export const MARKS = [6, 12, 24]
const OUTCOMES = ['cohort', 'in_touch', 'working', 'studying', 'housed', 'returned']
const CARE = ['residential', 'kinship', 'host_family', 'trustee', 'adoption_trial']

/** The same day of a month some months away, or the last of that month before it. */
function monthsAway(day: IsoDate, months: number): IsoDate {
  const start = toJalali(day)
  let { year, month } = start
  for (let step = 0; step < Math.abs(months); step += 1) {
    month += Math.sign(months)
    if (month === 13) [year, month] = [year + 1, 1]
    if (month === 0) [year, month] = [year - 1, 12]
  }
  let { day: number } = start
  while (toIso({ year, month, day: number }) === null) number -= 1
  return toIso({ year, month, day: number }) ?? ''
}

/** The Jalali months that end in the period, with their last days. */
function monthsOf(from: IsoDate, to: IsoDate): Map<string, IsoDate> {
  const months = new Map<string, IsoDate>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (toJalali(addDays(day, 1)).day !== 1) continue
    const { year, month } = toJalali(day)
    months.set(`${String(year)}-${String(month).padStart(2, '0')}`, day)
  }
  return months
}

/** Counts a register's money, readiness and outcomes, child by child. */
export class MoneyRecount {
  readonly #months: Map<string, IsoDate>
  readonly #rial = new Map<string, number>()
  readonly #only: string | null
  readonly #request: ReportRequest
  readonly #about: { readonly today: IsoDate; readonly planFromAge: number }
  readonly #count: (code: string, id: string) => void

  constructor(
    request: ReportRequest,
    about: { readonly today: IsoDate; readonly planFromAge: number },
    count: (code: string, id: string) => void,
  ) {
    this.#request = request
    this.#about = about
    this.#count = count
    this.#months = monthsOf(request.from, request.to)
    this.#only = request.kind === 'center' ? (request.centerId ?? null) : null
  }

  add(child: RawMoneyAndCare, where: Whereabouts): void {
    this.#pay(child, where)
    this.#plan(child, where)
    for (const months of MARKS) this.#mark(child, where, months)
  }

  /** The sums, once every child is counted. */
  sums(costs: readonly RawCost[]): Map<string, number | null> {
    const asked = costs.filter(
      ({ centerId, month }) => this.#months.has(month) && (this.#only === null || centerId === this.#only),
    )
    const cost = asked.length === 0 ? null : asked.reduce((total, { amountRial }) => total + amountRial, 0)
    return new Map<string, number | null>([
      ...this.#rial,
      ['money.cost.rial', cost],
      [
        'money.coverage.rial',
        cost === null ? null : (this.#rial.get('money.resident_subsidy.computed.rial') ?? 0),
      ],
    ])
  }

  /** The bases of these figures. */
  bases(lists: ReadonlyMap<string, readonly string[]>, cost: number | null): Map<string, number> {
    const size = (code: string): number => lists.get(code)?.length ?? 0
    return new Map([
      ['readiness.with_plan', size('readiness.15_plus')],
      ...MARKS.flatMap((months) =>
        OUTCOMES.map((part): [string, number] => [
          `independence.at_${String(months)}.${part}`,
          size(`independence.at_${String(months)}.cohort`),
        ]),
      ),
      ...(cost === null ? [] : [['money.coverage.rial', cost] as [string, number]]),
    ])
  }

  #isOurs(center: string | null): boolean {
    return this.#only === null || center === this.#only
  }

  #pay(child: RawMoneyAndCare, { home }: Whereabouts): void {
    const counted = new Set<string>()
    for (const { programme, runMonth, centerId, amountRial, steps } of child.payments ?? []) {
      const lastDay = this.#months.get(runMonth)
      if (lastDay === undefined || !this.#isOurs(centerId ?? home(lastDay))) continue
      const states = steps.includes('reversed')
        ? ['reversed']
        : ['computed', 'approved', 'paid'].filter((state) => steps.includes(state))
      for (const state of states) {
        const code = `money.${programme}.${state}`
        this.#rial.set(`${code}.rial`, (this.#rial.get(`${code}.rial`) ?? 0) + amountRial)
        if (!counted.has(code)) this.#count(`${code}.children`, child.id)
        counted.add(code)
      }
    }
  }

  #plan(child: RawMoneyAndCare, { chain, resides, home }: Whereabouts): void {
    const day = this.#request.to
    const years = child.birthDate === null ? undefined : ageOn(child.birthDate, day)?.years
    if (years === undefined || years < this.#about.planFromAge) return
    const isInFamily = chain.some(
      ({ kind, startsOn, endsOn }) =>
        kind !== 'residential' && CARE.includes(kind) && startsOn <= day && (endsOn === null || day < endsOn),
    )
    if (chain.some(({ kind, startsOn }) => kind === 'deceased' && startsOn <= day)) return
    if (!resides(day) && !(years < 21 && isInFamily && this.#isOurs(home(day)))) return
    this.#count('readiness.15_plus', child.id)
    if ((child.planItems ?? []).some((deleted) => !deleted)) this.#count('readiness.with_plan', child.id)
  }

  #mark(child: RawMoneyAndCare, { chain, home }: Whereabouts, months: number): void {
    const { from, to } = this.#request
    const left = chain.filter(({ kind, startsOn }, index) => {
      if (kind !== 'independent' || chain[index - 1]?.kind === 'independent') return false
      const mark = monthsAway(startsOn, months)
      return from <= mark && mark <= to && mark <= this.#about.today && this.#isOurs(home(startsOn))
    })
    const leftOn = left.at(-1)?.startsOn
    if (leftOn === undefined) return
    const mark = monthsAway(leftOn, months)
    const distance = ({ contactedOn }: RawContact): number => Math.abs(daysBetween(mark, contactedOn))
    const [contact] = (child.contacts ?? [])
      .filter(
        ({ contactedOn, reached, deleted }) =>
          reached &&
          !deleted &&
          contactedOn >= leftOn &&
          contactedOn >= monthsAway(mark, -3) &&
          contactedOn <= monthsAway(mark, 3),
      )
      .sort(
        (one, other) =>
          distance(one) - distance(other) ||
          (one.contactedOn === other.contactedOn
            ? one.id < other.id
              ? 1
              : -1
            : one.contactedOn < other.contactedOn
              ? 1
              : -1),
      )
    const told: Record<string, boolean> = {
      cohort: true,
      in_touch: contact !== undefined,
      working: ['employed', 'self_employed', 'apprentice'].includes(contact?.work ?? ''),
      studying: ['school', 'university', 'vocational'].includes(contact?.study ?? ''),
      housed: contact !== undefined && contact.living !== null && contact.living !== 'no_home',
      returned: chain.some(
        ({ kind, startsOn }) => CARE.includes(kind) && startsOn > leftOn && startsOn < mark,
      ),
    }
    for (const part of OUTCOMES) {
      if (told[part] === true) this.#count(`independence.at_${String(months)}.${part}`, child.id)
    }
  }
}
