import type { Context } from '../context/context'
import { formatJalali, formatMonth } from '../contract/jalali'
import type { Figure, Report } from '../contract/reports'
import type { TableRequest } from '../contract/office'
import { figureFilterWords, figureName } from '../contract/words/figures'
import { tableWords } from '../contract/words/office'
import { returnsHandlers } from '../returns/handlers'
import { column, sheetOf, type Sheet } from './sheet'

const { headings } = tableWords

/** A month of a center as a workbook; what is said of its signature stands above every sheet. */
export async function returnSheets(
  context: Context,
  { centerId, month, signed: asSigned }: Extract<TableRequest, { table: 'return' }>,
): Promise<[Sheet, ...Sheet[]]> {
  const opened = await returnsHandlers['returns.open'](context, { centerId, month })
  const { signed, signedReport } = opened
  const showsSigned = asSigned && signedReport !== null
  const state =
    signed === null
      ? tableWords.draft
      : showsSigned || opened.status === 'signed'
        ? tableWords.signedAs(signed.number)
        : tableWords.changed
  return reportSheets(showsSigned ? signedReport : opened.report, [
    `${tableWords.ofMonth(formatMonth(month))}، ${state}`,
  ])
}

/**
 * A report as a workbook: a sheet for each family of figures, each figure with its base and with the day or days it speaks of. `lines`
 * stand above every sheet.
 */
export function reportSheets(report: Report, lines: readonly string[] = []): [Sheet, ...Sheet[]] {
  const families = new Map<string, Figure[]>()
  for (const figure of report.figures) {
    const [family = ''] = figure.code.split('.')
    families.set(family, [...(families.get(family) ?? []), figure])
  }
  const sheets = [...families].map(([family, figures]) => familySheet(report, family, figures, lines))
  const [first = familySheet(report, 'figures', [], lines), ...rest] = sheets
  return [first, ...rest]
}

function familySheet(
  report: Report,
  family: string,
  figures: readonly Figure[],
  lines: readonly string[],
): Sheet {
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
        ...lines,
      ],
    },
  )
}
