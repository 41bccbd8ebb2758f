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
  const titles = [
    report.scope.name,
    `${formatJalali(report.period.from)} – ${formatJalali(report.period.to)}`,
    ...(report.scope.demo ? [tableWords.demo] : []),
  ]
  const sheets = [...families].map(([family, figures]) => familySheet(family, figures, titles))
  const [first = familySheet('figures', [], titles), ...rest] = sheets
  return [first, ...rest]
}

function familySheet(family: string, figures: readonly Figure[], titles: readonly string[]): Sheet {
  return sheetOf(
    figures,
    [
      column(headings.figure, 'text', ({ code }) => figureName(code), 44),
      column(headings.value, 'amount', ({ value }) => value, 18),
      column(headings.base, 'amount', ({ base }) => base ?? null, 14),
      column(headings.filter, 'text', ({ filter }) => figureFilterWords(filter), 32),
      column(headings.code, 'code', ({ code }) => code),
    ],
    { name: tableWords.families[family] ?? family, titles },
  )
}
