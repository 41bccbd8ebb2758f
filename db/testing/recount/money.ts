import { addDays, ageOn, monthRange, type IsoDate, type JalaliMonth } from '../../contract/jalali'
import type { LinePart, NotEntitledReason } from '../../contract/payments'
import type { ChildFacts, ProgrammeFacts, SpellFact, SupportFact } from '../../money/entitlement/facts'
import type { TariffRow } from '../../money/entitlement/rates'

// The oracle of the property tests: the definition of a month's entitlement written down plainly, one day after the other, slow and
// without anything of the run's own code but the shapes of its input.

interface RecountedLine {
  programme: string
  kind: 'monthly' | 'once'
  centerId: string | null
  sourceId: string | null
  amountRial: number
  days: number | null
  parts: LinePart[]
}
interface RecountedRun {
  programme: string
  reason: NotEntitledReason
  centerId: string | null
  from: IsoDate
  to: IsoDate
}
interface RecountRules {
  programmes: readonly ProgrammeFacts[]
  tariffs: readonly TariffRow[]
  centerKinds: ReadonlyMap<string, string>
}

interface Paid {
  is: 'paid'
  centerId: string | null
  tariffId: string | null
  rateRial: number
}
interface Unpaid {
  is: 'unpaid'
  centerId: string | null
  reason: NotEntitledReason
}
type Verdict = Paid | Unpaid | null

const isIn = (spell: { startsOn: IsoDate; endsOn: IsoDate | null }, day: IsoDate): boolean =>
  spell.startsOn <= day && (spell.endsOn === null || day < spell.endsOn)

const inOrder = <Spell extends { id: string; startsOn: IsoDate; endsOn: IsoDate | null }>(
  spells: readonly Spell[],
): Spell[] =>
  [...spells].sort((one, other) =>
    `${one.startsOn} ${one.endsOn ?? '9999-99-99'} ${one.id}` <
    `${other.startsOn} ${other.endsOn ?? '9999-99-99'} ${other.id}`
      ? -1
      : 1,
  )

const isDead = (child: ChildFacts, day: IsoDate): boolean =>
  child.spells.some(({ kind, startsOn }) => kind === 'deceased' && startsOn <= day)

const ageOf = (child: ChildFacts, day: IsoDate): number | null =>
  child.birthDate === null ? null : (ageOn(child.birthDate, day)?.years ?? null)

/** What one child is entitled to in a month by some programmes, and the days of the month without. */
export function recount(
  child: ChildFacts,
  month: JalaliMonth,
  rules: RecountRules,
): { lines: RecountedLine[]; notEntitled: RecountedRun[] } {
  const { from, to } = monthRange(month)
  const days: IsoDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  const lines: RecountedLine[] = []
  const notEntitled: RecountedRun[] = []
  for (const programme of rules.programmes) {
    if (programme.basis === 'grant') continue
    const verdicts: Verdict[] = []
    if (programme.basis === 'residential') {
      for (const day of days) verdicts.push(dayInHome(child, programme, rules, day, verdicts))
    } else {
      for (const support of supportsOf(child, programme)) {
        if (!days.includes(support.startsOn) || !isOnce(child, programme, rules, support)) continue
        const refused = onceRefused(child, programme, support)
        const tariff = tariffOn(child, programme, rules, support.startsOn, homeOn(child, support.startsOn))
        if (refused !== null || typeof tariff === 'string') continue
        const rateRial = support.agreedRial ?? tariff.amountRial
        const tariffId = support.agreedRial === null ? tariff.id : null
        const day = support.startsOn
        lines.push({
          programme: programme.id,
          kind: 'once',
          centerId: homeOn(child, day),
          sourceId: support.id,
          amountRial: rateRial,
          days: null,
          parts: [{ from: day, to: day, days: 1, tariffId, rateRial }],
        })
      }
      let hadMonthly = false
      for (const day of days) {
        verdicts.push(dayOfSupport(child, programme, rules, day, hadMonthly, from))
        hadMonthly ||= supportsOf(child, programme).some(
          (support) => isIn(support, day) && !isOnce(child, programme, rules, support),
        )
      }
    }
    for (const line of monthlyLines(programme, days, verdicts)) {
      if (line.amountRial > 0) lines.push(line)
      else {
        for (const [at, day] of days.entries()) {
          const verdict = verdicts[at]
          if (verdict?.is !== 'paid') continue
          if (!line.parts.some((part) => part.from <= day && day <= part.to)) continue
          verdicts[at] = { is: 'unpaid', reason: 'no_amount', centerId: line.centerId }
        }
      }
    }
    notEntitled.push(...unpaidRuns(programme, days, verdicts))
  }
  return { lines, notEntitled }
}

function dayInHome(
  child: ChildFacts,
  programme: ProgrammeFacts,
  rules: RecountRules,
  day: IsoDate,
  earlier: readonly Verdict[],
): Verdict {
  const before = earlier.at(-1) ?? null
  if (isDead(child, day)) {
    return before && { is: 'unpaid', reason: 'deceased', centerId: before.centerId }
  }
  const spells = inOrder(child.spells)
  const home = spells.filter((spell) => spell.kind === 'residential' && isIn(spell, day)).at(-1)
  if (home) return judged(child, programme, rules, day, home.centerId, null)
  const leaving: SpellFact[] = []
  for (const [at, spell] of spells.entries()) {
    const left = spells[at - 1]
    if (spell.kind === 'absconded' && isIn(spell, day) && left?.kind === 'residential') leaving.push(left)
  }
  const left = leaving.at(-1)
  if (left) return { is: 'unpaid', reason: 'absent', centerId: left.centerId }
  return before && { is: 'unpaid', reason: 'left_care', centerId: before.centerId }
}

function dayOfSupport(
  child: ChildFacts,
  programme: ProgrammeFacts,
  rules: RecountRules,
  day: IsoDate,
  hadMonthly: boolean,
  monthStart: IsoDate,
): Verdict {
  const supports = supportsOf(child, programme).filter((support) => isIn(support, day))
  const monthly = supports.filter((support) => !isOnce(child, programme, rules, support)).at(-1)
  const once = supports.filter((support) => isOnce(child, programme, rules, support)).at(-1)
  const centerId = homeOn(child, day)
  const no = (reason: NotEntitledReason): Verdict => ({ is: 'unpaid', reason, centerId })
  if (isDead(child, day)) return monthly || once || hadMonthly ? no('deceased') : null
  if (monthly) return judged(child, programme, rules, day, centerId, monthly)
  if (once) {
    const refused = onceRefused(child, programme, once)
    if (refused !== null) return no(refused)
    return once.startsOn >= monthStart ? null : no('once_paid')
  }
  return hadMonthly ? no('support_ended') : null
}

const supportsOf = (child: ChildFacts, programme: ProgrammeFacts): SupportFact[] =>
  inOrder(child.supports).filter(
    (support) =>
      support.programme === programme.id && (support.endsOn === null || support.startsOn < support.endsOn),
  )

function isOnce(
  child: ChildFacts,
  programme: ProgrammeFacts,
  rules: RecountRules,
  support: SupportFact,
): boolean {
  const tariff = tariffOn(child, programme, rules, support.startsOn, homeOn(child, support.startsOn))
  return typeof tariff !== 'string' && tariff.rhythm === 'once'
}

function onceRefused(
  child: ChildFacts,
  programme: ProgrammeFacts,
  support: SupportFact,
): NotEntitledReason | null {
  return isDead(child, support.startsOn) ? 'deceased' : conditionRefusal(child, programme, support.startsOn)
}

function homeOn(child: ChildFacts, day: IsoDate): string | null {
  const homes = inOrder(child.spells).filter((spell) => spell.kind === 'residential' && spell.startsOn <= day)
  return homes.at(-1)?.centerId ?? child.centerId
}

function judged(
  child: ChildFacts,
  programme: ProgrammeFacts,
  rules: RecountRules,
  day: IsoDate,
  centerId: string | null,
  support: SupportFact | null,
): Verdict {
  const agreed = support?.agreedRial ?? null
  let paid: Paid = { is: 'paid', centerId, tariffId: null, rateRial: agreed ?? 0 }
  if (agreed === null) {
    const isEmpty = !rules.tariffs.some((row) => row.programme === programme.id)
    if (isEmpty && support !== null) return { is: 'unpaid', reason: 'no_amount', centerId }
    const tariff = tariffOn(child, programme, rules, day, centerId)
    if (typeof tariff === 'string') return { is: 'unpaid', reason: tariff, centerId }
    if (tariff.rhythm === 'once') return { is: 'unpaid', reason: 'no_tariff', centerId }
    paid = { is: 'paid', centerId, tariffId: tariff.id, rateRial: tariff.amountRial }
  }
  const refused = conditionRefusal(child, programme, day)
  return refused === null ? paid : { is: 'unpaid', reason: refused, centerId }
}

function tariffOn(
  child: ChildFacts,
  programme: ProgrammeFacts,
  rules: RecountRules,
  day: IsoDate,
  centerId: string | null,
): TariffRow | NotEntitledReason {
  const kind = centerId === null ? null : (rules.centerKinds.get(centerId) ?? null)
  const age = ageOf(child, day)
  const ofDay = rules.tariffs
    .filter((row) => row.programme === programme.id && isIn(row, day))
    .sort((one, other) => (`${one.startsOn} ${one.id}` < `${other.startsOn} ${other.id}` ? -1 : 1))
  if (ofDay.length === 0) return 'no_tariff'
  const ofKind = ofDay.filter((row) => row.centerKind === null || row.centerKind === kind)
  if (ofKind.length === 0) return kind === null ? 'no_center_kind' : 'no_tariff'
  const hasLimit = (row: TariffRow): boolean => row.ageFrom !== null || row.ageTo !== null
  const ofAge = ofKind.filter(
    (row) =>
      !hasLimit(row) ||
      (age !== null && age >= (row.ageFrom ?? 0) && (row.ageTo === null || age < row.ageTo)),
  )
  const exact = ofAge.filter((row) => row.centerKind !== null).at(-1)
  const found = exact ?? ofAge.at(-1)
  if (found) return found
  if (age === null) return 'no_birth_date'
  return ofKind.every((row) => row.ageTo !== null && row.ageTo <= age) ? 'too_old' : 'no_tariff'
}

function conditionRefusal(
  child: ChildFacts,
  programme: ProgrammeFacts,
  day: IsoDate,
): NotEntitledReason | null {
  const has = (kind: string, most = Infinity): boolean =>
    child.conditions.some(
      (one) => one.kind === kind && isIn(one, day) && (most === Infinity || (one.value ?? 99) <= most),
    )
  if (programme.conditions.includes('income_decile')) {
    const isKnown = child.conditions.some(
      (one) => one.kind === 'income_decile' && isIn(one, day) && one.value !== null,
    )
    if (!isKnown) return 'no_decile'
    if (programme.decileLimit !== null && !has('income_decile', programme.decileLimit)) {
      return 'decile_too_high'
    }
  }
  if (programme.conditions.includes('permission')) {
    const age = ageOf(child, day)
    if (age === null) return 'no_birth_date'
    if (age >= 18) return 'too_old'
    if (!has(age < 16 ? 'province_permission' : 'national_permission')) return 'no_permission'
  }
  return null
}

function monthlyLines(
  programme: ProgrammeFacts,
  days: readonly IsoDate[],
  verdicts: readonly Verdict[],
): RecountedLine[] {
  const paid: (Paid & { day: IsoDate })[] = []
  for (const [at, day] of days.entries()) {
    const verdict = verdicts[at]
    if (verdict?.is === 'paid') paid.push({ ...verdict, day })
  }
  const first = paid.at(0)
  const last = paid.at(-1)
  if (!first || !last) return []
  const line = { programme: programme.id, kind: 'monthly' as const, sourceId: null }
  if (programme.proration === 'whole_month') {
    const { centerId, tariffId, rateRial } = programme.rateDay === 'month_start' ? first : last
    const part = { from: first.day, to: last.day, days: paid.length, tariffId, rateRial }
    return [{ ...line, centerId, amountRial: rateRial, days: paid.length, parts: [part] }]
  }
  const centers =
    programme.basis === 'support' ? [last.centerId] : [...new Set(paid.map(({ centerId }) => centerId))]
  return centers.map((centerId) => {
    const own = programme.basis === 'support' ? paid : paid.filter((day) => day.centerId === centerId)
    const parts: LinePart[] = []
    for (const { day, tariffId, rateRial } of own) {
      const part = parts.at(-1)
      if (part && addDays(part.to, 1) === day && part.tariffId === tariffId && part.rateRial === rateRial) {
        part.to = day
        part.days += 1
      } else parts.push({ from: day, to: day, days: 1, tariffId, rateRial })
    }
    const amountRial = share(
      own.reduce((sum, { rateRial }) => sum + BigInt(rateRial), 0n),
      BigInt(days.length),
      programme,
    )
    return { ...line, centerId, amountRial, days: own.length, parts }
  })
}

/** The multiple of the unit that the rounding names, found by trying. */
function share(sum: bigint, days: bigint, { rounding, roundingUnit }: ProgrammeFacts): number {
  const unit = BigInt(roundingUnit)
  let below = (sum / days / unit) * unit
  while (below * days > sum) below -= unit
  const above = below + unit
  if (below * days === sum || rounding === 'down') return Number(below)
  if (rounding === 'up') return Number(above)
  return Number(sum - below * days < above * days - sum ? below : above)
}

function unpaidRuns(
  programme: ProgrammeFacts,
  days: readonly IsoDate[],
  verdicts: readonly Verdict[],
): RecountedRun[] {
  const runs: RecountedRun[] = []
  for (const [at, day] of days.entries()) {
    const verdict = verdicts[at]
    if (verdict?.is !== 'unpaid') continue
    const { reason, centerId } = verdict
    const run = runs.at(-1)
    if (run && addDays(run.to, 1) === day && run.reason === reason && run.centerId === centerId) run.to = day
    else runs.push({ programme: programme.id, reason, centerId, from: day, to: day })
  }
  return runs
}
