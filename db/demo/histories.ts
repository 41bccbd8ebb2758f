import {
  addDays,
  ageOn,
  birthdayAt,
  daysBetween,
  latestBirthForAge,
  toIso,
  toJalali,
  daysInJalaliMonth,
  yearRange,
  yearsBefore,
  type IsoDate,
} from '../contract/jalali'
import type { PlacementKind } from '../contract/placements'
import type { Invention } from './people'
import type { DemoHome, DemoPlan } from './scenarios'

/** A home with its key in the register. */
export interface KeyedHome extends DemoHome {
  readonly id: string
}

/** One spell of an invented history. */
export interface DemoSpell {
  readonly kind: PlacementKind
  readonly home: KeyedHome | null
  readonly startsOn: IsoDate
  endsOn: IsoDate | null
}

/** One invented child's life in the register, without her name. Siblings carry one family number. */
export interface DemoHistory {
  readonly family: number
  readonly sex: 'female' | 'male'
  readonly birthDate: IsoDate
  readonly spells: DemoSpell[]
  /** From when to when امداد was received; null when never. */
  emdad: { readonly startsOn: IsoDate; readonly endsOn: IsoDate | null } | null
}

type Sex = DemoHistory['sex']

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)

/** The same day of a Jalali month some months later, or that month's last day. */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = toJalali(date)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return (
    toIso({ year: toYear, month: toMonth, day: Math.min(day, daysInJalaliMonth(toYear, toMonth)) }) ?? date
  )
}

/** Invents the histories of a whole plan: who lives where on the published day, and who left before it. */
export class Histories {
  readonly all: DemoHistory[] = []
  private families = 0

  private readonly plan: DemoPlan
  private readonly homes: readonly KeyedHome[]
  private readonly invention: Invention

  constructor(plan: DemoPlan, homes: readonly KeyedHome[], invention: Invention) {
    this.plan = plan
    this.homes = homes
    this.invention = invention
  }

  private get day(): IsoDate {
    return this.plan.publishedOn
  }

  private newFamily(): number {
    this.families += 1
    return this.families
  }

  /** The youngest age for which the province has a home. */
  private get firstAge(): number {
    return Math.min(...this.homes.map(({ ages }) => ages[0]))
  }

  private homesFor(sex: Sex, age: number): readonly KeyedHome[] {
    return this.homes.filter(
      (home) => (home.sex === 'mixed' || home.sex === sex) && home.ages[0] <= age && age < home.ages[1],
    )
  }

  /** A birth date of someone whose age on the day is in [from, to) and who is at least three weeks old. */
  private birth(from: number, to: number, on: IsoDate = this.day): IsoDate {
    const first = addDays(latestBirthForAge(on, to), 1)
    const last = from === 0 ? addDays(on, -21) : latestBirthForAge(on, from)
    return this.invention.day(first, last)
  }

  /** Residential spells from admission to `until` (null: still there), moving on each birthday that a licence ends with; the last home may be given. */
  private stay(
    sex: Sex,
    birthDate: IsoDate,
    from: IsoDate,
    until: IsoDate | null,
    last?: KeyedHome,
  ): DemoSpell[] {
    const spells: DemoSpell[] = []
    let start = from
    let before: KeyedHome | undefined
    for (;;) {
      const age = ageOn(birthDate, start)?.years ?? 0
      const candidates = this.homesFor(sex, age)
      const home =
        last !== undefined && candidates.includes(last)
          ? last
          : (candidates.find((candidate) => candidate === before) ?? this.invention.one(candidates))
      const leaves = birthdayAt(birthDate, home.ages[1])
      if (leaves >= (until ?? addDays(this.day, 1))) {
        spells.push({ kind: 'residential', home, startsOn: start, endsOn: until })
        return spells
      }
      spells.push({ kind: 'residential', home, startsOn: start, endsOn: leaves })
      before = home
      start = leaves
    }
  }

  private firstAdmission(birthDate: IsoDate): IsoDate {
    return later(addDays(birthDate, 3), birthdayAt(birthDate, this.firstAge))
  }

  private add(family: number, sex: Sex, birthDate: IsoDate, spells: DemoSpell[]): DemoHistory {
    const history: DemoHistory = { family, sex, birthDate, spells, emdad: null }
    this.all.push(history)
    return history
  }

  /** The children who live in the home on the published day, some of them siblings who came together. */
  residents(home: KeyedHome): void {
    let left = home.residents
    while (left > 0) {
      const family = this.newFamily()
      const siblings =
        left >= 2 && this.invention.chance(0.22) ? (left >= 3 && this.invention.chance(0.2) ? 3 : 2) : 1
      const births: { sex: Sex; birthDate: IsoDate }[] = []
      while (births.length < siblings) {
        const sex = home.sex === 'mixed' ? this.invention.sex() : home.sex
        const birthDate = this.birth(home.ages[0], home.ages[1])
        // Brothers and sisters are ten months apart at least.
        if (births.every((other) => Math.abs(daysBetween(other.birthDate, birthDate)) > 300))
          births.push({ sex, birthDate })
        else if (births.length > 0 && this.invention.chance(0.1)) break
      }
      const earliest =
        births.length > 1
          ? births
              .map(({ birthDate }) => later(birthdayAt(birthDate, home.ages[0]), addDays(birthDate, 3)))
              .reduce(later)
          : this.firstAdmission(births[0]?.birthDate ?? this.day)
      const latest = addDays(this.day, -12)
      // Who has only just reached the first licensed age cannot have come before that.
      const admitted =
        earliest >= latest ? earliest : this.invention.day(later(earliest, yearsBefore(this.day, 7)), latest)
      for (const { sex, birthDate } of births)
        this.add(family, sex, birthDate, this.stay(sex, birthDate, admitted, null, home))
      left -= births.length
    }
  }

  /** A stay that ends on the day in another kind of care. */
  private leaver(
    kind: PlacementKind,
    on: IsoDate,
    ages: readonly [number, number],
    stayDays: readonly [number, number],
  ): DemoHistory {
    const sex = this.invention.sex()
    let birthDate = this.birth(Math.max(ages[0], this.firstAge), ages[1], on)
    while (this.firstAdmission(birthDate) > addDays(on, -3)) {
      birthDate = this.birth(Math.max(ages[0], this.firstAge), ages[1], on)
    }
    const wished = addDays(on, -this.invention.whole(stayDays[0], stayDays[1]))
    const spells = this.stay(sex, birthDate, later(wished, this.firstAdmission(birthDate)), on)
    spells.push({ kind, home: null, startsOn: on, endsOn: null })
    return this.add(this.newFamily(), sex, birthDate, spells)
  }

  /** Children with relatives and امداد on the published day; some are siblings with one relative. */
  withRelatives(count: number): void {
    const newest = addDays(this.day, -20)
    for (let left = count; left > 0; left -= 1) {
      const on = this.invention.day(yearsBefore(this.day, 6), newest)
      const yearsSince = Math.ceil(daysBetween(on, this.day) / 365)
      const first = this.leaver(
        'kinship',
        on,
        [Math.max(1, this.firstAge), Math.max(2, 17 - yearsSince)],
        [20, 240],
      )
      const startsOn = earlier(addDays(on, this.invention.whole(0, 25)), addDays(this.day, -1))
      first.emdad = { startsOn, endsOn: null }
      if (left > 1 && this.invention.chance(0.2)) {
        const sibling = this.siblingOf(first)
        if (sibling) {
          sibling.emdad = { startsOn, endsOn: null }
          left -= 1
        }
      }
    }
  }

  /** A brother or sister who came and left on the same days, where the homes' ages allow it. */
  private siblingOf(history: DemoHistory): DemoHistory | null {
    const [first] = history.spells
    const last = history.spells.at(-1)
    if (first === undefined || last === undefined) return null
    const sex = this.invention.sex()
    const birthDate = addDays(
      history.birthDate,
      this.invention.one([-1, 1]) * this.invention.whole(420, 1100),
    )
    const age = ageOn(birthDate, first.startsOn)
    if (age === null || age.years < this.firstAge || (ageOn(birthDate, this.day)?.years ?? 99) >= 18)
      return null
    const spells = this.stay(sex, birthDate, first.startsOn, last.startsOn)
    spells.push({ kind: last.kind, home: null, startsOn: last.startsOn, endsOn: null })
    return this.add(history.family, sex, birthDate, spells)
  }

  reunified(count: number, from: IsoDate, to: IsoDate): void {
    for (let made = 0; made < count; made += 1) {
      this.leaver('reunified', this.invention.day(from, to), [Math.max(1, this.firstAge), 17], [40, 700])
    }
  }

  /** From a home through six months of trial custody to adoption, which falls into the range. */
  adopted(count: number, from: IsoDate, to: IsoDate): void {
    for (let made = 0; made < count; made += 1) {
      const on = this.adoptionDay(from, to)
      const trial = monthsAfter(on, -6)
      const history = this.leaver(
        'adoption_trial',
        trial,
        [this.firstAge, Math.max(5, this.firstAge + 3)],
        [30, 260],
      )
      const last = history.spells.at(-1)
      if (last !== undefined) last.endsOn = on
      history.spells.push({ kind: 'adopted', home: null, startsOn: on, endsOn: null })
    }
  }

  /** A day that is exactly six months after another: the 31st and the end of Esfand have no such day. */
  private adoptionDay(from: IsoDate, to: IsoDate): IsoDate {
    for (;;) {
      const on = this.invention.day(from, to)
      if (monthsAfter(monthsAfter(on, -6), 6) === on) return on
    }
  }

  /** Young people who left for a life of their own on their eighteenth birthday. */
  independent(count: number, from: IsoDate, to: IsoDate): void {
    for (let made = 0; made < count; made += 1) {
      const on = this.invention.day(from, to)
      const birthDate = yearsBefore(on, 18)
      const sex = this.invention.sex()
      const leaves = birthdayAt(birthDate, 18)
      const admitted = this.invention.day(
        birthdayAt(birthDate, Math.max(7, this.firstAge)),
        birthdayAt(birthDate, 15),
      )
      const spells = this.stay(sex, birthDate, admitted, leaves)
      spells.push({ kind: 'independent', home: null, startsOn: leaves, endsOn: null })
      this.add(this.newFamily(), sex, birthDate, spells)
    }
  }

  /** Children who leave for another kind of care and are still there. */
  leftFor(
    kind: PlacementKind,
    count: number,
    from: IsoDate,
    to: IsoDate,
    ages: readonly [number, number],
  ): void {
    for (let made = 0; made < count; made += 1) {
      this.leaver(
        kind,
        this.invention.day(from, to),
        [Math.max(ages[0], this.firstAge), Math.max(ages[1], this.firstAge + 2)],
        [30, 500],
      )
    }
  }

  /** Children who were with relatives with امداد and then went back to their parents. */
  backFromRelatives(count: number, from: IsoDate, to: IsoDate): void {
    for (let made = 0; made < count; made += 1) {
      const on = this.invention.day(from, to)
      const toRelatives = addDays(on, -this.invention.whole(120, 600))
      const history = this.leaver('kinship', toRelatives, [Math.max(2, this.firstAge), 14], [20, 200])
      const last = history.spells.at(-1)
      if (last !== undefined) last.endsOn = on
      history.spells.push({ kind: 'reunified', home: null, startsOn: on, endsOn: null })
      history.emdad = { startsOn: addDays(toRelatives, this.invention.whole(0, 20)), endsOn: on }
    }
  }

  /** Everybody of the plan. */
  make(): readonly DemoHistory[] {
    const { plan, day } = this
    const newYear = yearRange(plan.lastYear.year + 1).from
    const lastYear = yearRange(plan.lastYear.year)
    const before = { from: yearRange(plan.lastYear.year - 4).from, to: yearRange(plan.lastYear.year - 1).to }
    for (const home of this.homes) this.residents(home)
    this.withRelatives(plan.kinshipWithEmdad)
    this.reunified(plan.lastYear.reunified, lastYear.from, lastYear.to)
    this.adopted(plan.lastYear.adopted, lastYear.from, lastYear.to)
    this.independent(plan.independent, addDays(yearsBefore(day, 10), 30), addDays(day, -60))
    this.reunified(plan.earlier.reunified, before.from, before.to)
    this.adopted(plan.earlier.adopted, before.from, before.to)
    this.leftFor('transferred_out', plan.earlier.transferredOut, before.from, addDays(newYear, -200), [2, 15])
    this.reunified(plan.sinceNewYear.reunified, newYear, addDays(day, -1))
    this.backFromRelatives(plan.sinceNewYear.kinshipEnded, newYear, addDays(day, -1))
    this.leftFor('host_family', plan.now.hostFamily, yearsBefore(day, 1), addDays(day, -30), [3, 14])
    this.leftFor('trustee', plan.now.trustee, yearsBefore(day, 2), addDays(day, -30), [2, 12])
    this.leftFor(
      'adoption_trial',
      plan.now.adoptionTrial,
      addDays(monthsAfter(day, -6), 8),
      addDays(day, -10),
      [0, 5],
    )
    return this.all
  }
}
