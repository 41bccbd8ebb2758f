import { ageOn, type IsoDate } from '../../contract/jalali'
import type { NotEntitledReason } from '../../contract/payments'
import { linesOf, type EntitledLine, type Piece } from './entitlement-lines'
import type { ChildFacts, ConditionFact, ProgrammeFacts, SpellFact, SupportFact } from './facts'
import { rateOn, type TariffIndex } from './rates'
import {
  ageClassOn,
  GROWN_UP_AGE,
  NATIONAL_PERMISSION_AGE,
  type MonthFrame,
  type MonthProgramme,
} from './rates-month'

/** Days of the month, `to` being the last of them, without entitlement. */
export interface NotEntitledRun {
  readonly programme: string
  readonly reason: NotEntitledReason
  readonly centerId: string | null
  readonly from: IsoDate
  readonly to: IsoDate
}
/** What a child is entitled to in a month, and where not. */
interface Entitlement {
  readonly lines: readonly EntitledLine[]
  readonly notEntitled: readonly NotEntitledRun[]
}

interface Gap {
  readonly from: number
  readonly to: number
  readonly centerId: string | null
  readonly reason: NotEntitledReason
}
interface Book {
  readonly pieces: Piece[]
  readonly gaps: Gap[]
}
/** A child in a month. */
interface Case {
  readonly child: ChildFacts
  readonly frame: MonthFrame
  readonly turns: readonly number[]
  /** The day of her death, the day after the month's last when there is none by then. */
  readonly death: number
  readonly deathDate: IsoDate | null
}
/** Days of a child in or around a home. */
interface Stay {
  readonly from: number
  readonly to: number
  readonly centerId: string | null
  readonly reason: 'absent' | 'deceased' | 'left_care' | null
}

/**
 * What a child is entitled to in the frame's month by its programmes: one line per key, and the days that are not entitled with their
 * reasons. Works by the stretches of days between changes (of spell, age, tariff, condition, support), never day by day. The definitions
 * stand in README.md beside this file; `recount.ts` says them a second time, day by day, for the tests.
 */
export function entitlementOf(child: ChildFacts, frame: MonthFrame, tariffs: TariffIndex): Entitlement {
  let deathDate: IsoDate | null = null
  for (const { kind, startsOn } of child.spells) {
    if (kind === 'deceased' && (deathDate === null || startsOn < deathDate)) deathDate = startsOn
  }
  const one: Case = {
    child,
    frame,
    turns: frame.turnsOf(child.birthDate),
    death: frame.dayOf(deathDate),
    deathDate,
  }
  const lines: EntitledLine[] = []
  const notEntitled: NotEntitledRun[] = []
  let stays: Stay[] | undefined
  for (const programme of frame.programmes) {
    const book: Book = { pieces: [], gaps: [] }
    if (programme.facts.basis === 'residential') {
      stays ??= staysOf(one)
      for (const stay of stays) {
        if (stay.reason === null) grade(one, programme, book, { ...stay, agreedRial: null })
        else book.gaps.push({ ...stay, reason: stay.reason })
      }
    } else if (programme.facts.basis === 'support') {
      gradeSupports(one, programme, book, lines, tariffs)
    }
    lines.push(...linesOf(programme.facts, frame, book.pieces, (gap) => book.gaps.push(gap)))
    for (const { from, to, reason, centerId } of joinedGaps(book.gaps)) {
      notEntitled.push({
        programme: programme.facts.id,
        reason,
        centerId,
        from: frame.days[from] ?? '',
        to: frame.days[to - 1] ?? '',
      })
    }
  }
  return { lines, notEntitled }
}

/** The stretches between the month's first day, the cuts within it, and the day after its last. */
function stretches(from: number, to: number, cuts: readonly number[]): (readonly [number, number])[] {
  if (cuts.length === 0) return from < to ? [[from, to]] : []
  const inside = cuts.filter((cut) => cut > from && cut < to).sort((one, other) => one - other)
  const found: (readonly [number, number])[] = []
  let start = from
  for (const cut of [...inside, to]) {
    if (cut > start) found.push([start, cut])
    start = cut
  }
  return found
}

/** Where she is in the month, from her first day in a home or absent from one. */
function staysOf({ child, frame, death }: Case): Stay[] {
  const length = frame.days.length
  const spells = child.spells.map((spell) => ({
    spell,
    from: frame.dayOf(spell.startsOn),
    to: frame.dayOf(spell.endsOn),
  }))
  const cuts = [death, ...spells.flatMap(({ from, to }) => [from, to])]
  const stays: Stay[] = []
  let told = false
  let centerId: string | null = null
  for (const [from, to] of stretches(0, length, cuts)) {
    let home: SpellFact | undefined
    let absentFrom: SpellFact | undefined
    for (const [at, { spell, from: begins, to: ends }] of spells.entries()) {
      if (begins > from || ends <= from) continue
      if (spell.kind === 'residential') home = spell
      const before = spells[at - 1]?.spell
      if (spell.kind === 'absconded' && before?.kind === 'residential') absentFrom = before
    }
    const isDead = from >= death
    if (!isDead && home !== undefined) {
      told = true
      centerId = home.centerId
      stays.push({ from, to, centerId, reason: null })
    } else if (!isDead && absentFrom !== undefined) {
      told = true
      centerId = absentFrom.centerId
      stays.push({ from, to, centerId, reason: 'absent' })
    } else if (told) stays.push({ from, to, centerId, reason: isDead ? 'deceased' : 'left_care' })
  }
  return stays
}

const ageAt = (birthDate: IsoDate | null, day: IsoDate): number | null =>
  birthDate === null ? null : (ageOn(birthDate, day)?.years ?? null)

/** The center of her last residential spell begun by the day, else the one that keeps her file. */
function homeOn(child: ChildFacts, day: IsoDate): string | null {
  let home: SpellFact | undefined
  for (const spell of child.spells) {
    if (spell.startsOn > day) break
    if (spell.kind === 'residential') home = spell
  }
  return home?.centerId ?? child.centerId
}

function gradeSupports(
  one: Case,
  programme: MonthProgramme,
  book: Book,
  lines: EntitledLine[],
  tariffs: TariffIndex,
): void {
  const { child, frame, death } = one
  const monthly: { from: number; to: number; support: SupportFact }[] = []
  const once: { from: number; to: number; support: SupportFact; reason: NotEntitledReason | null }[] = []
  for (const support of child.supports) {
    if (support.programme !== programme.facts.id) continue
    if (support.endsOn !== null && support.startsOn >= support.endsOn) continue
    const days = { from: frame.dayOf(support.startsOn), to: frame.dayOf(support.endsOn), support }
    if (days.from >= days.to) continue
    if (!programme.hasOnce) monthly.push(days)
    else {
      const paid = paidOnce(one, programme, support, tariffs)
      if (paid === null) monthly.push(days)
      else {
        if (paid.line !== undefined && support.startsOn >= frame.from) {
          lines.push(paid.line)
          once.push({ ...days, reason: null })
        } else once.push({ ...days, reason: paid.reason ?? 'once_paid' })
      }
    }
  }
  if (monthly.length === 0 && once.length === 0) return
  const cuts = [death, ...[...monthly, ...once].flatMap(({ from, to }) => [from, to])]
  for (const spell of child.spells) {
    if (spell.kind === 'residential') cuts.push(frame.dayOf(spell.startsOn))
  }
  let told = false
  for (const [from, to] of stretches(0, frame.days.length, cuts)) {
    const has = (days: { from: number; to: number }): boolean => days.from <= from && from < days.to
    const now = monthly.findLast(has)
    const single = now === undefined ? once.findLast(has) : undefined
    const centerId = homeOn(child, frame.days[from] ?? '')
    if (now !== undefined) told = true
    if (from >= death) {
      if (told || single !== undefined) book.gaps.push({ from, to, centerId, reason: 'deceased' })
    } else if (now !== undefined) {
      grade(one, programme, book, { from, to, centerId, agreedRial: now.support.agreedRial })
    } else if (single !== undefined) {
      if (single.reason !== null) book.gaps.push({ from, to, centerId, reason: single.reason })
    } else if (told) book.gaps.push({ from, to, centerId, reason: 'support_ended' })
  }
}

/** What a support that is paid once entitles to on its first day, or why not; null for one that is paid monthly. */
function paidOnce(
  { child, frame, deathDate }: Case,
  { facts }: MonthProgramme,
  support: SupportFact,
  tariffs: TariffIndex,
): { line: EntitledLine; reason?: never } | { line?: never; reason: NotEntitledReason } | null {
  const day = support.startsOn
  const centerId = homeOn(child, day)
  const rate = rateOn(tariffs, {
    programme: facts.id,
    day,
    birthDate: child.birthDate,
    centerKind: centerId === null ? null : (frame.centerKinds.get(centerId) ?? null),
  })
  if (rate.tariff?.rhythm !== 'once') return null
  if (deathDate !== null && day >= deathDate) return { reason: 'deceased' }
  const refused = refusalOn(facts, child.conditions, day, () => ageAt(child.birthDate, day))
  if (refused !== null) return { reason: refused }
  const rateRial = support.agreedRial ?? rate.tariff.amountRial
  const tariffId = support.agreedRial === null ? rate.tariff.id : null
  return {
    line: {
      programme: facts.id,
      kind: 'once',
      centerId,
      sourceId: support.id,
      amountRial: rateRial,
      days: null,
      parts: [{ from: day, to: day, days: 1, tariffId, rateRial }],
    },
  }
}

/** Writes the days into pieces of one rate and gaps of one reason. */
function grade(
  { child, frame, turns }: Case,
  programme: MonthProgramme,
  book: Book,
  asked: {
    readonly from: number
    readonly to: number
    readonly centerId: string | null
    readonly agreedRial: number | null
  },
): void {
  const { centerId, agreedRial } = asked
  const { facts } = programme
  const kind = centerId === null ? null : (frame.centerKinds.get(centerId) ?? null)
  let cuts: readonly number[] = programme.bounds
  if (turns.some((turn) => turn > asked.from && turn < asked.to)) cuts = [...cuts, ...turns]
  if (facts.conditions.length > 0 && child.conditions.length > 0) {
    const bounds = child.conditions.flatMap(({ startsOn, endsOn }) => [
      frame.dayOf(startsOn),
      frame.dayOf(endsOn),
    ])
    cuts = [...cuts, ...bounds]
  }
  for (const [from, to] of stretches(asked.from, asked.to, cuts)) {
    const ageClass = ageClassOn(turns, from)
    let tariffId: string | null = null
    let rateRial = agreedRial
    let reason: NotEntitledReason | null = null
    if (rateRial === null) {
      const { tariff, reason: missing } = programme.rateAt(from, ageClass, kind)
      if (tariff?.rhythm === 'monthly') {
        tariffId = tariff.id
        rateRial = tariff.amountRial
      } else if (facts.basis === 'support' && programme.tariffs.length === 0) reason = 'no_amount'
      else reason = missing ?? 'no_tariff'
    }
    if (facts.conditions.length > 0) {
      reason ??= refusalOn(facts, child.conditions, frame.days[from] ?? '', () => frame.ageOfClass(ageClass))
    }
    if (reason !== null || rateRial === null) {
      book.gaps.push({ from, to, centerId, reason: reason ?? 'no_amount' })
    } else book.pieces.push({ from, to, centerId, tariffId, rateRial })
  }
}

/** Why the programme's conditions refuse a day, null when they do not. `age`: in completed years, or at least on the same side of 16 and 18; null when not known. */
function refusalOn(
  { conditions: needed, decileLimit }: ProgrammeFacts,
  conditions: readonly ConditionFact[],
  day: IsoDate,
  age: () => number | null,
): NotEntitledReason | null {
  const inForce = (kind: string): ConditionFact[] =>
    conditions.filter(
      (condition) =>
        condition.kind === kind &&
        condition.startsOn <= day &&
        (condition.endsOn === null || day < condition.endsOn),
    )
  if (needed.includes('income_decile')) {
    const deciles = inForce('income_decile').flatMap(({ value }) => (value === null ? [] : [value]))
    if (deciles.length === 0) return 'no_decile'
    if (decileLimit !== null && Math.min(...deciles) > decileLimit) return 'decile_too_high'
  }
  if (needed.includes('permission')) {
    const years = age()
    if (years === null) return 'no_birth_date'
    if (years >= GROWN_UP_AGE) return 'too_old'
    const kind = years < NATIONAL_PERMISSION_AGE ? 'province_permission' : 'national_permission'
    if (inForce(kind).length === 0) return 'no_permission'
  }
  return null
}

/** In the order of days, neighbours of one reason and center as one. */
function joinedGaps(gaps: Gap[]): readonly Gap[] {
  if (gaps.length < 2) return gaps
  const joined: Gap[] = []
  for (const gap of gaps.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last?.to === gap.from && last.reason === gap.reason && last.centerId === gap.centerId) {
      joined[joined.length - 1] = { ...last, to: gap.to }
    } else joined.push(gap)
  }
  return joined
}
