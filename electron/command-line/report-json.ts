import { figureFilterWords } from '../../db/contract/words/figures'
import type { Report } from '../../db/contract/reports'

/** A report as other programs read it: ISO dates, the codes of the figures, each with its filter in Persian words. */
export function reportJson(report: Report, childrenBehind?: ReadonlyMap<string, readonly string[]>): unknown {
  return {
    kind: report.kind,
    scope: {
      centers: report.scope.centerIds,
      name: report.scope.name,
      ...(report.scope.demo ? { demo: true } : {}),
    },
    period: report.period,
    as_of: report.asOf,
    generated_at: report.generatedAt,
    figures: report.figures.map((figure) => {
      const children = childrenBehind?.get(figure.code)
      return {
        code: figure.code,
        value: figure.value,
        ...(figure.base === undefined ? {} : { base: figure.base }),
        filter: figureFilterWords(figure.filter),
        ...(children === undefined ? {} : { children }),
      }
    }),
  }
}
