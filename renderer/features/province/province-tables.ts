import { centerKinds, ownerships } from '../../../db/contract/centers'
import type { Output } from '../../../db/contract/contract'
import { persianNumber } from '../../../db/contract/persian'
import { figureName } from '../../../db/contract/words/figures'
import { centerKindWords, MISSING, ownershipWords, wordOf } from '../../../db/contract/words/terms'
import { type Count, figureSet, type FigureSet, type Source } from '../../reports/figure-set'
import { flowKinds, type Row } from '../../reports/sections'
import { provinceWords } from '../../words/reports'

export type ProvinceReport = Output<'reports.province'>

/** One of the headline's figures with its value of the period before. */
export interface Headline {
  readonly label: string
  readonly now: Count
  readonly before: Count
  /** «که از آن‌ها … دولتی». */
  readonly part?: { readonly label: string; readonly now: Count }
}

/** The figures that the province is asked for, in their order. */
export function headlines(now: FigureSet, before: FigureSet): Headline[] {
  const one = (code: string, label: string): Headline => ({
    label,
    now: now.count(code),
    before: before.count(code),
  })
  const base = now.find('insured.total')?.base
  return [
    {
      ...one('centers.total', provinceWords.centers),
      part: {
        label: provinceWords.ofWhichGovernmental,
        now: now.count('centers.ownership.governmental'),
      },
    },
    one('staff.total', provinceWords.staff),
    one('residential.closing', provinceWords.residents),
    one('emdad.closing', provinceWords.emdad),
    one('flow.reunified.last_full_year', provinceWords.reunified),
    one('flow.adopted.last_full_year', provinceWords.adopted),
    {
      ...one('insured.total', provinceWords.insured),
      ...(base === undefined ? {} : { now: now.count('insured.total', provinceWords.insuredBase(base)) }),
    },
    one('flow.independent.last_10_years', provinceWords.independent),
  ]
}

/** A figure beside its value of the period before. */
export interface Compared {
  readonly code: string
  readonly label: string
  readonly now: Count
  readonly then: Count
  readonly change: string
}

const comparedCodes = [
  'centers.total',
  'residential.capacity',
  'staff.total',
  'residential.opening',
  'residential.admissions',
  'residential.exits',
  'residential.moves',
  'residential.closing',
  'residential.bed_days',
  'family.kinship.closing',
  'family.host_family.closing',
  'family.trustee.closing',
  'family.adoption_trial.closing',
  'emdad.closing',
  ...flowKinds.map((kind) => `flow.${kind}.period`),
  ...flowKinds.map((kind) => `flow.${kind}.last_full_year`),
  'flow.independent.last_10_years',
  'insured.residential',
  'insured.family',
  'insured.total',
  'uninsured.residential',
  'uninsured.family',
]

/** The province's figures of this period and of the one before, and the change between them. */
export function comparedRows(now: FigureSet, before: FigureSet, source: Source): Compared[] {
  return comparedCodes.map((code) => ({
    code,
    label: figureName(code),
    now: now.count(code),
    then: { ...before.count(code), source },
    change: changeWords(before.value(code), now.value(code)),
  }))
}

/** «+۳», «−۲», «بی‌تغییر»; «نامشخص» when either is unknown. */
export function changeWords(before: number | null, now: number | null): string {
  if (before === null || now === null) return MISSING
  if (before === now) return provinceWords.same
  const number = persianNumber(now - before)
  // Isolated left to right, or the sign would stand behind its number.
  return `\u2066${now > before ? '+' : ''}${number}\u2069`
}

/** Centers by ownership and by kind, with their total. Those the province does not have are left out. */
export function centerRows(set: FigureSet, by: 'ownership' | 'kind'): Row[] {
  const words: Readonly<Record<string, string>> = by === 'ownership' ? ownershipWords : centerKindWords
  const known: readonly string[] = by === 'ownership' ? ownerships : centerKinds
  const found = set.parts(`centers.${by}`)
  const shown = by === 'ownership' ? known : known.filter((kind) => found.includes(kind))
  return [
    ...[...shown, ...found.filter((one) => !known.includes(one))].map((one) => ({
      key: one,
      label: wordOf(words, one),
      cells: [set.count(`centers.${by}.${one}`)],
    })),
    {
      key: 'total',
      label: provinceWords.provinceRow,
      cells: [set.count('centers.total')],
      isTotal: true,
    },
  ]
}

/** The columns of the table of centers, by the figure they hold. */
export const perCenterColumns = [
  ['residential.closing', 'residents'],
  ['staff.total', 'staff'],
  ['emdad.closing', 'emdad'],
  ['residential.admissions', 'admissions'],
  ['residential.exits', 'exits'],
  ['flow.reunified.period', 'reunified'],
  ['flow.reunified.last_full_year', 'reunifiedYear'],
  ['flow.adopted.period', 'adopted'],
  ['flow.adopted.last_full_year', 'adoptedYear'],
  ['insured.total', 'insured'],
  ['flow.independent.last_10_years', 'independent'],
] as const satisfies readonly (readonly [string, keyof typeof provinceWords.columns])[]

/** One center's figures, named by the center where a number is read aloud. */
export interface CenterRow {
  readonly centerId: string
  readonly name: string
  readonly counts: readonly Count[]
}

/** A row per center; its numbers open the center's own lists. */
export function perCenterRows({ total, centers }: ProvinceReport): CenterRow[] {
  return centers.map(({ centerId, name, figures }) => {
    const set = figureSet(figures)
    const source: Source = {
      request: { kind: 'center', centerId, ...total.period, asOf: total.asOf },
      scopeName: name,
    }
    return {
      centerId,
      name,
      counts: perCenterColumns.map(([code]) => {
        const count = set.count(code)
        return { ...count, name: `${count.name}، ${name}`, source }
      }),
    }
  })
}
