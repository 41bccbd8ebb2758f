import { addDays, type IsoDate } from '../../contract/jalali'
import type { JudgedPayment } from '../../child-file/judged-file'
import type { Facts, TariffFacts } from '../facts'
import { ALWAYS, type Rule } from '../rule'
import { entitlingSpells, monthOf } from './line-months'

/**
 * An amount entered by hand is the tariff's of the month's last entitled day (of a grant: the month's last day), for the child's age
 * and the kind of her home that day; an amount agreed for her stands in its place. Without a row for that day it judges nothing.
 */
export const w66OtherThanTariff: Rule = {
  code: 'W66',
  severity: 'warn',
  subject: 'payment',
  fields: ['amountRial'],
  since: ALWAYS,
  check: (facts) =>
    facts.lines.flatMap((line) => {
      if (line.kind !== 'by_hand') return []
      const tariffRial = rateOf(facts, line)
      return tariffRial === null || tariffRial === line.amountRial
        ? []
        : [{ recordId: line.id, details: { tariffRial } }]
    }),
}

function rateOf(facts: Facts, line: JudgedPayment): number | null {
  const month = monthOf(line)
  if (month === null) return null
  const spells = entitlingSpells(facts, line)
  let best: {
    readonly day: IsoDate
    readonly agreedRial: number | null
    readonly centerId: string | null
  } | null = spells === null ? { day: month.to, agreedRial: null, centerId: homeOn(facts, month.to) } : null
  for (const spell of spells ?? []) {
    const isStay = 'centerId' in spell
    if (isStay && line.centerId !== null && spell.centerId !== line.centerId) continue
    const day = lastDayIn(spell, month)
    if (day === null || (best !== null && best.day >= day)) continue
    best = {
      day,
      agreedRial: isStay ? null : (spell.agreedRial ?? null),
      centerId: isStay ? spell.centerId : homeOn(facts, day),
    }
  }
  if (best === null) return null
  const centerKind = best.centerId === null ? null : (facts.center(best.centerId)?.kind ?? null)
  return (
    best.agreedRial ??
    rowOn(facts.tariffs(line.programme), best.day, facts.yearsOn(best.day), centerKind)?.amountRial ??
    null
  )
}

function lastDayIn(
  { startsOn, endsOn }: { readonly startsOn: IsoDate; readonly endsOn: IsoDate | null },
  month: { readonly from: IsoDate; readonly to: IsoDate },
): IsoDate | null {
  const last = endsOn === null || endsOn > month.to ? month.to : addDays(endsOn, -1)
  return last >= month.from && last >= startsOn ? last : null
}

/** The center a child belongs to: of her last stay begun by the day, else the one that keeps her file. */
function homeOn({ spells, child }: Facts, day: IsoDate): string | null {
  return (
    spells.findLast(({ kind, startsOn }) => kind === 'residential' && startsOn <= day)?.centerId ??
    child.centerId
  )
}

/** The row in force for an age and a kind of center: one of exactly that kind before one of every kind. A row with an age needs one. */
function rowOn(
  rows: readonly TariffFacts[],
  day: IsoDate,
  years: number | null,
  centerKind: string | null,
): TariffFacts | undefined {
  const fitting = rows.filter(
    ({ startsOn, endsOn, ageFrom, ageTo }) =>
      startsOn <= day &&
      (endsOn === null || day < endsOn) &&
      (ageFrom === null || (years !== null && years >= ageFrom)) &&
      (ageTo === null || (years !== null && years < ageTo)),
  )
  return (
    fitting.find((row) => row.centerKind !== null && row.centerKind === centerKind) ??
    fitting.find((row) => row.centerKind === null)
  )
}
