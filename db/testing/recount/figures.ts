import type { AgeBand } from '../../contract/age-bands'
import { addDays, ageOn, toIso, toJalali, type IsoDate } from '../../contract/jalali'
import type { ReportRequest } from '../../contract/reports'
import { CareRecount, type RawSchoolAndWork } from './figures-care'
import { MoneyRecount, type RawCost, type RawMoneyAndCare } from './figures-money'

// The oracle of the property tests: the definitions of the figures written down plainly, one child and one day after the other, slow and
// without SQL. Nothing of the figures' own code is used here.

export interface RawSpell {
  id: string
  kind: string
  centerId: string | null
  startsOn: IsoDate
  endsOn: IsoDate | null
  route: string | null
  deleted: boolean
}
export interface RawDated {
  id: string
  kind: string
  startsOn: IsoDate
  endsOn: IsoDate | null
  deleted: boolean
}
export interface RawChild extends RawMoneyAndCare, RawSchoolAndWork {
  centerId: string | null
  sex: string
  estimated: boolean
  legalStatus: string | null
  stayReason: string | null
  deleted: boolean
  spells: RawSpell[]
  supports: RawDated[]
  policies: RawDated[]
}
export interface RawCenter {
  id: string
  kind: string
  ownership: string
  capacity: number | null
  openedOn: IsoDate | null
  closedOn: IsoDate | null
}
export interface RawStaff {
  id: string
  centerId: string | null
  role: string
  startsOn: IsoDate
  endsOn: IsoDate | null
}
export interface RawRegister {
  centers: RawCenter[]
  children: RawChild[]
  staff: RawStaff[]
  costs?: RawCost[]
}

/** Every figure that is not 0: the ids it counts, once per counted record; the sums; and the bases. */
export interface Recount {
  lists: Map<string, string[]>
  sums: Map<string, number | null>
  bases: Map<string, number>
}

const FAMILY = ['kinship', 'host_family', 'trustee', 'adoption_trial']
const FLOWS = ['reunified', 'adopted', 'trustee', 'host_family', 'kinship', 'independent']

const isIn = (spell: { startsOn: IsoDate; endsOn: IsoDate | null }, day: IsoDate): boolean =>
  spell.startsOn <= day && (spell.endsOn === null || day < spell.endsOn)

function inOrder<Spell extends { id: string; startsOn: IsoDate; endsOn: IsoDate | null }>(
  spells: readonly Spell[],
): Spell[] {
  const place = (spell: Spell): string => `${spell.startsOn} ${spell.endsOn ?? '9999-99-99'} ${spell.id}`
  return [...spells].sort((one, other) => (place(one) < place(other) ? -1 : 1))
}

function everyDay(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Counts everything again from the raw rows. */
export function recount(
  raw: RawRegister,
  request: ReportRequest,
  bands: readonly AgeBand[],
  about: { readonly today: IsoDate; readonly planFromAge: number },
): Recount {
  const { from, to } = request
  const asOf = request.asOf ?? to
  const only = request.kind === 'center' ? (request.centerId ?? null) : null
  const lists = new Map<string, string[]>()
  const count = (code: string, id: string): void => void lists.set(code, [...(lists.get(code) ?? []), id])

  for (const center of raw.centers) {
    if (only !== null && center.id !== only) continue
    if (!isIn({ startsOn: center.openedOn ?? '0000', endsOn: center.closedOn }, asOf)) continue
    count('centers.total', center.id)
    count(`centers.ownership.${center.ownership}`, center.id)
    count(`centers.kind.${center.kind}`, center.id)
  }
  for (const member of raw.staff) {
    if ((only !== null && member.centerId !== only) || !isIn(member, asOf)) continue
    count('staff.total', member.id)
    count(`staff.role.${member.role}`, member.id)
  }

  const money = new MoneyRecount(request, about, count)
  const care = new CareRecount(request, count)
  let bedDays = 0
  for (const child of raw.children) {
    if (child.deleted) continue
    const chain = inOrder(child.spells.filter((spell) => !spell.deleted))
    const residential = chain.filter(
      (spell) => spell.kind === 'residential' && (only === null || spell.centerId === only),
    )
    const resides = (day: IsoDate): boolean => residential.some((spell) => isIn(spell, day))
    const home = (day: IsoDate): string | null => {
      let center = child.centerId
      for (const spell of chain) {
        if (spell.kind === 'residential' && spell.startsOn <= day) center = spell.centerId ?? child.centerId
      }
      return center
    }
    const ours = (day: IsoDate): boolean => only === null || home(day) === only

    money.add(child, { chain, resides, home })
    care.add(child, { chain, resides, home })
    if (resides(addDays(from, -1))) count('residential.opening', child.id)
    for (const day of everyDay(from, to)) {
      bedDays += residential.filter((spell) => isIn(spell, day)).length
      residential.forEach((spell, index) => {
        const before = residential[index - 1]
        if (spell.startsOn === day) {
          if (before?.endsOn !== day) {
            count('residential.admissions', child.id)
            count(`residential.admissions.route.${spell.route ?? 'unknown'}`, child.id)
          } else if (before.centerId !== spell.centerId) count('residential.moves', child.id)
        }
        if (spell.endsOn === day && residential[index + 1]?.startsOn !== day) {
          const next = chain[chain.indexOf(spell) + 1]
          count('residential.exits', child.id)
          count(`residential.exits.${next?.kind ?? 'unknown'}`, child.id)
        }
      })
    }
    if (resides(to)) {
      const age = child.birthDate === null ? null : (ageOn(child.birthDate, to)?.years ?? null)
      const band =
        age === null
          ? 'unknown'
          : (bands.find((one) => age >= one.from && (one.to === null || age < one.to))?.code ?? '?')
      const status = child.legalStatus ?? 'unknown'
      count('residential.closing', child.id)
      count(`residential.closing.sex.${child.sex}`, child.id)
      count(`residential.closing.age.${band}`, child.id)
      count(`residential.closing.legal_status.${status}`, child.id)
      count(`residential.closing.cross.${child.sex}.${band}.${status}`, child.id)
      if (child.estimated) count('residential.closing.birth_estimated', child.id)
      if (age !== null && age >= 18)
        count(`residential.closing.over_18.${child.stayReason ?? 'unknown'}`, child.id)
    }

    for (const kind of [...FAMILY, 'adopted', 'reunified']) {
      if (ours(to) && chain.some((spell) => spell.kind === kind && isIn(spell, to))) {
        count(`family.${kind}.closing`, child.id)
      }
    }

    const emdad = child.supports.filter((support) => support.kind === 'emdad' && !support.deleted)
    const dayBefore = addDays(from, -1)
    if (ours(dayBefore) && emdad.some((support) => isIn(support, dayBefore))) count('emdad.opening', child.id)
    if (ours(to) && emdad.some((support) => isIn(support, to))) count('emdad.closing', child.id)
    for (const day of everyDay(from, to)) {
      for (const support of emdad) {
        if (support.startsOn === day && ours(day)) count('emdad.started', child.id)
        if (support.endsOn === day && ours(day)) count('emdad.stopped', child.id)
      }
    }

    for (const spell of chain) {
      if (!FLOWS.includes(spell.kind) || !ours(spell.startsOn)) continue
      const start = toJalali(spell.startsOn)
      const last = toJalali(to)
      const reference = toJalali(asOf)
      if (from <= spell.startsOn && spell.startsOn <= to) count(`flow.${spell.kind}.period`, child.id)
      if (start.year === last.year && spell.startsOn <= to) count(`flow.${spell.kind}.year_to_date`, child.id)
      if (start.year === reference.year - 1) count(`flow.${spell.kind}.last_full_year`, child.id)
      const tenYearsAgo = { ...reference, year: reference.year - 10 }
      const after = toIso(tenYearsAgo) ?? toIso({ ...tenYearsAgo, day: 29 }) ?? ''
      if (spell.kind === 'independent' && after < spell.startsOn && spell.startsOn <= asOf) {
        count('flow.independent.last_10_years', child.id)
      }
    }

    const inFamily =
      ours(asOf) &&
      (chain.some((spell) => FAMILY.includes(spell.kind) && isIn(spell, asOf)) ||
        emdad.some((support) => isIn(support, asOf)))
    const policies = child.policies.filter((policy) => !policy.deleted)
    const insured = policies.some((policy) => isIn(policy, asOf))
    const ending = insured && !policies.some((policy) => isIn(policy, addDays(asOf, 30)))
    const groups = [...(resides(asOf) ? ['residential'] : []), ...(inFamily ? ['family'] : [])]
    for (const group of groups) {
      count(`base.${group}`, child.id)
      count(`${insured ? 'insured' : 'uninsured'}.${group}`, child.id)
      if (ending) count(`insured.${group}.ending_30`, child.id)
    }
    if (groups.length > 0) {
      count('base.total', child.id)
      if (insured) count('insured.total', child.id)
    }
  }

  const bases = new Map<string, number>()
  for (const group of ['residential', 'family', 'total']) {
    const base = lists.get(`base.${group}`)?.length ?? 0
    lists.delete(`base.${group}`)
    for (const code of [`insured.${group}`, `uninsured.${group}`, `insured.${group}.ending_30`])
      bases.set(code, base)
  }
  const known = raw.centers
    .filter((center) => lists.get('centers.total')?.includes(center.id))
    .flatMap((center) => (center.capacity === null ? [] : [center.capacity]))
  const sums = new Map<string, number | null>([
    ['residential.bed_days', bedDays],
    ['residential.capacity', known.length === 0 ? null : known.reduce((total, places) => total + places, 0)],
  ])
  for (const [code, sum] of money.sums(raw.costs ?? [])) sums.set(code, sum)
  for (const [code, base] of money.bases(lists, sums.get('money.cost.rial') ?? null)) bases.set(code, base)
  for (const [code, base] of care.bases(lists)) bases.set(code, base)
  for (const ids of lists.values()) ids.sort()
  return { lists, sums, bases }
}
