import { formatJalali } from '../contract/jalali'
import type { Figure, Report } from '../contract/reports'
import { figureFilterWords, figureName } from '../contract/words/figures'
import { tableWords } from '../contract/words/tables'
import { column, sheetOf, type Sheet } from './sheet'

const { headings } = tableWords

/** A report as a workbook: a sheet for each family of figures, each figure with its base and with the day or days it speaks of. */
export function reportSheets(report: Report): [Sheet, ...Sheet[]] {
  const families = new Map<string, Figure[]>()
  for (const figure of report.figures) {
    const [family = ''] = figure.code.split('.')
    families.set(family, [...(families.get(family) ?? []), figure])
  }
  const sheets = [...families].map(([family, figures]) => familySheet(report, family, figures))
  const [first = familySheet(report, 'figures', []), ...rest] = sheets
  return [first, ...rest]
}

function familySheet(report: Report, family: string, figures: readonly Figure[]): Sheet {
  const { period, scope } = report
  const name = tableWords.families[family] ?? family
  return sheetOf(
    figures,
    [
      column(headings.figure, 'text', ({ code }) => figureName(code, report.programmeNames), 42),
      column(headings.value, 'amount', ({ value }) => value, 17),
      column(headings.base, 'amount', ({ base }) => base ?? null, 10),
      column(headings.filter, 'text', ({ filter }) => figureFilterWords(filter), 34),
      column(headings.code, 'code', ({ code }) => code),
    ],
    {
      name,
      titles: [
        scope.name,
        ...(scope.demo ? [tableWords.demo] : []),
        `${tableWords.reports[report.kind]}، ${name}`,
        tableWords.fromTo(formatJalali(period.from), formatJalali(period.to)),
      ],
    },
  )
}
