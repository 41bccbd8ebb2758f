import { addDays, ageOn, type IsoDate } from '../../contract/jalali'
import type { ReportRequest } from '../../contract/reports'
import type { RawContact, Whereabouts } from './figures-money'

// The part of the oracle that counts schooling and the work done; see recount.ts.

export interface RawSchooling {
  id: string
  level: string
  startsOn: IsoDate
  endsOn: IsoDate | null
  deleted: boolean
}
export interface RawDone {
  id: string
  onDay: IsoDate
  deleted: boolean
}
export interface RawSchoolAndWork {
  id: string
  birthDate: IsoDate | null
  schooling?: readonly RawSchooling[]
  contacts?: readonly RawContact[]
  reviews?: readonly RawDone[]
  /** On the day on which they were set. */
  goals?: readonly RawDone[]
}

const IN_FAMILIES = ['kinship', 'host_family', 'trustee', 'adoption_trial']

/** Counts a register's schooling and the work done for its children, child by child. */
export class CareRecount {
  readonly #request: ReportRequest
  readonly #count: (code: string, id: string) => void

  constructor(request: ReportRequest, count: (code: string, id: string) => void) {
    this.#request = request
    this.#count = count
  }

  add(child: RawSchoolAndWork, where: Whereabouts): void {
    const day = this.#request.to
    if (where.resides(day)) this.#study(child, 'residential')
    const isInFamily = where.chain.some(
      ({ kind, startsOn, endsOn }) =>
        IN_FAMILIES.includes(kind) && startsOn <= day && (endsOn === null || day < endsOn),
    )
    if (isInFamily && this.#isOurs(where.home(day))) this.#study(child, 'family')

    const contacts = (child.contacts ?? []).filter(({ deleted }) => !deleted)
    this.#do(
      'work.contacts',
      child.id,
      where,
      contacts.map(({ contactedOn }) => contactedOn),
    )
    for (const part of ['visit', 'phone', 'message', 'other', 'not_reached']) {
      const days = contacts
        .filter(({ kind, reached }) => (reached ? kind : 'not_reached') === part)
        .map(({ contactedOn }) => contactedOn)
      this.#do(`work.contacts.${part}`, child.id, where, days)
    }
    const daysOf = (done: readonly RawDone[] = []) =>
      done.filter(({ deleted }) => !deleted).map(({ onDay }) => onDay)
    this.#do('work.reviews', child.id, where, daysOf(child.reviews))
    this.#do('work.goals', child.id, where, daysOf(child.goals))
  }

  /** The bases of these figures. */
  bases(lists: ReadonlyMap<string, readonly string[]>): Map<string, number> {
    return new Map(
      ['residential', 'family'].flatMap((care) =>
        ['studying', 'out_of_school', 'unrecorded'].map((part): [string, number] => [
          `education.${care}.school_age.${part}`,
          lists.get(`education.${care}.school_age`)?.length ?? 0,
        ]),
      ),
    )
  }

  #isOurs(center: string | null): boolean {
    return this.#request.kind === 'province' || center === this.#request.centerId
  }

  #study(child: RawSchoolAndWork, care: string): void {
    const day = this.#request.to
    let level: string | null = null
    let since = ''
    for (const spell of child.schooling ?? []) {
      if (spell.deleted || spell.startsOn > day || (spell.endsOn !== null && spell.endsOn <= day)) continue
      if (spell.startsOn < since || (spell.startsOn === since && level !== null && level < spell.level))
        continue
      since = spell.startsOn
      level = spell.level
    }
    const isStudent = level !== null && level !== 'out_of_school'
    if (isStudent) {
      this.#count(`education.${care}.students`, child.id)
      this.#count(`education.${care}.level.${String(level)}`, child.id)
    }
    const years = child.birthDate === null ? undefined : ageOn(child.birthDate, day)?.years
    if (years === undefined || years < 6 || years > 17) return
    this.#count(`education.${care}.school_age`, child.id)
    const how = isStudent ? 'studying' : level === null ? 'unrecorded' : 'out_of_school'
    this.#count(`education.${care}.school_age.${how}`, child.id)
  }

  /** Once for each of the days in the period on which she was ours, and once for her. */
  #do(code: string, id: string, { home }: Whereabouts, days: readonly IsoDate[]): void {
    let isCounted = false
    for (let day = this.#request.from; day <= this.#request.to; day = addDays(day, 1)) {
      for (const on of days) {
        if (on !== day || !this.#isOurs(home(day))) continue
        this.#count(code, id)
        if (!isCounted) this.#count(`${code}.children`, id)
        isCounted = true
      }
    }
  }
}
