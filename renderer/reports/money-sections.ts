import { outcomeMarks } from '../../db/contract/independence-clocks'
import type { Report } from '../../db/contract/reports'
import { programmes } from '../../db/contract/supports'
import { MISSING, programmeWords, wordOf } from '../../db/contract/words/terms'
import { moneyReportWords as words } from '../words/money-report'
import { type Count, type FigureSet, ordered, percent } from './figure-set'
import type { Row } from './sections'

export const moneySteps = ['computed', 'approved', 'paid', 'reversed'] as const
const outcomeParts = ['in_touch', 'working', 'studying', 'housed', 'returned'] as const

/** The programmes that the report has figures of, in the order of the contract, then those of one's own. */
export function programmesOf(set: FigureSet): string[] {
  const found = set.all.flatMap(({ code }) => /^money\.(.+)\.computed\.children$/u.exec(code)?.[1] ?? [])
  return ordered(programmes, found).filter((code) => found.includes(code))
}

/** Whether the report has figures of money at all; one signed before there were any has none. */
export function hasMoney(set: FigureSet): boolean {
  return set.all.some(({ code }) => code.startsWith('money.'))
}

/** Whether the report has figures of the road to independence. */
export function hasIndependence(set: FigureSet): boolean {
  return set.all.some(({ code }) => code.startsWith('independence.') || code.startsWith('readiness.'))
}

/** A row per programme: children with their rial, as computed, approved, paid and reversed; and the rial of all of them. Children are not added up: one may have several programmes. */
export function moneyRows(set: FigureSet, names: Report['programmeNames'] = {}): Row[] {
  const rialOf = (programme: string, step: string): number =>
    set.value(`money.${programme}.${step}.rial`) ?? 0
  const known = programmesOf(set)
  const cell = (programme: string, step: string): Count => {
    const code = `money.${programme}.${step}.children`
    const rial = rialOf(programme, step)
    return set.count(
      code,
      set.value(code) === 0 && rial === 0 ? words.childrenOnly : words.childrenRial(rial),
    )
  }
  return [
    ...known.map((programme) => ({
      key: programme,
      label: names[programme] ?? wordOf(programmeWords, programme),
      cells: moneySteps.map((step) => cell(programme, step)),
    })),
    {
      key: 'total',
      label: words.total,
      isTotal: true,
      cells: moneySteps.map((step) =>
        words.rial(known.reduce((sum, programme) => sum + rialOf(programme, step), 0)),
      ),
    },
  ]
}

/** What the months really cost, and how much of that the resident subsidy covers. */
export function coverageRows(set: FigureSet): Row[] {
  const cost = set.value('money.cost.rial')
  const share = percent(set.value('money.coverage.rial'), cost)
  const covered = set.value('money.resident_subsidy.computed.rial')
  const amount = (rial: number | null): string => (rial === null ? MISSING : words.rial(rial))
  return [
    {
      key: 'cost',
      label: words.cost,
      cells: [amount(cost), cost === null ? words.costMissing : words.costHow],
    },
    { key: 'covered', label: words.covered, cells: [amount(covered), words.coveredHow] },
    {
      key: 'share',
      label: words.share,
      cells: [share === null ? MISSING : words.percent(share), share === null ? words.costMissing : ''],
      isTotal: true,
    },
  ]
}

/** A row per mark after leaving: how many there are, and of them in touch, working, studying, housed, back in care. */
export function outcomeRows(set: FigureSet): Row[] {
  return outcomeMarks.map((months) => {
    const prefix = `independence.at_${String(months)}`
    const cohort = set.value(`${prefix}.cohort`) ?? 0
    return {
      key: prefix,
      label: words.months(months),
      cells: [
        set.count(`${prefix}.cohort`),
        ...outcomeParts.map((part) =>
          set.count(`${prefix}.${part}`, cohort === 0 ? undefined : words.ofCohort(cohort)),
        ),
      ],
    }
  })
}

/** Those of the age for a plan, and how many of them have one. */
export function readinessRows(set: FigureSet): Row[] {
  const all = set.value('readiness.15_plus') ?? 0
  return [
    { key: 'all', label: words.ofPlanAge, cells: [set.count('readiness.15_plus')] },
    { key: 'planned', label: words.withPlan, cells: [set.count('readiness.with_plan', words.ofCohort(all))] },
  ]
}
