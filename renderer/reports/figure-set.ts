import { figureFilterWords, figureName } from '../../db/contract/words/figures'
import type { Figure, FigureFilter, Report, ReportRequest } from '../../db/contract/reports'

/** A number of a table: the figures it is the sum of (empty when nobody can be listed behind it), and its name for who cannot see the table. */
export interface Count {
  readonly codes: readonly string[]
  /** Null is «unknown». */
  readonly value: number | null
  readonly name: string
  /** Written after the number: what it is a part of. */
  readonly after?: string
  /** Whose figures they are, where it is not the report around: those of one of its centers, or of the period before. */
  readonly source?: Source
}

/** What was asked of the register, and how its scope is called. */
export interface Source {
  readonly request: ReportRequest
  readonly scopeName: string
}

/** The figures of a report by their codes. */
export interface FigureSet {
  readonly all: readonly Figure[]
  /** The figure, or undefined where the report has none (a row of a breakdown that is 0 may be left out). */
  readonly find: (code: string) => Figure | undefined
  /** Its value; 0 for a row of a breakdown that was left out, null for «unknown». */
  readonly value: (code: string) => number | null
  /** The figure as a number of a table. */
  readonly count: (code: string, after?: string) => Count
  /** The last parts of the codes that begin with `prefix.` and have one part more, as the report orders them. */
  readonly parts: (prefix: string) => string[]
}

/** Puts the figures of a report in order of finding; `programmeNames` are the report's. */
export function figureSet(
  figures: readonly Figure[],
  programmeNames: Report['programmeNames'] = {},
): FigureSet {
  const byCode = new Map(figures.map((figure) => [figure.code, figure]))
  const value = (code: string): number | null => {
    const figure = byCode.get(code)
    return figure === undefined ? 0 : figure.value
  }
  return {
    all: figures,
    find: (code) => byCode.get(code),
    value,
    count: (code, after) => ({
      codes: byCode.get(code)?.listed === false ? [] : [code],
      value: value(code),
      name: figureName(code, programmeNames),
      ...(after === undefined ? {} : { after }),
    }),
    parts: (prefix) =>
      figures
        .filter(({ code }) => code.startsWith(`${prefix}.`) && !code.slice(prefix.length + 1).includes('.'))
        .map(({ code }) => code.slice(prefix.length + 1)),
  }
}

/** The codes in the order of `known`, then those of the report that are not among them (a role or kind of a package). */
export function ordered(known: readonly string[], found: readonly string[]): string[] {
  return [...known, ...found.filter((one) => !known.includes(one))]
}

/** The request that a report answered, for the lists behind its figures. */
export function sourceOf({
  kind,
  scope,
  period,
  asOf,
}: Pick<Report, 'kind' | 'scope' | 'period' | 'asOf'>): Source {
  const centerId = kind === 'center' ? scope.centerIds[0] : undefined
  return {
    request: { kind, ...(centerId === undefined ? {} : { centerId }), ...period, asOf },
    scopeName: scope.name,
  }
}

/** The filters of some figures in words, each once: «مقیم در …؛ از … تا …». Codes the report left out say nothing. */
export function filterWords(set: FigureSet, codes: readonly string[]): string {
  const filters = codes.map((code) => set.find(code)?.filter).filter((filter) => filter !== undefined)
  return wordsOfFilters(filters)
}

/** Filters in words, each once. */
export function wordsOfFilters(filters: readonly FigureFilter[]): string {
  return [...new Set(filters.map((filter) => figureFilterWords(filter)))].join('؛ ')
}

/** Part of whole in percent with one decimal; null when the whole is unknown or 0. */
export function percent(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return Math.round((part / whole) * 1000) / 10
}

/** One number for each other with one decimal; null when there is none to divide by. */
export function ratio(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return Math.round((part / whole) * 10) / 10
}
