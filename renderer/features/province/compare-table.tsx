import { formatJalali } from '../../../db/contract/jalali'
import type { Report } from '../../../db/contract/reports'
import { type FigureSet, sourceOf } from '../../reports/figure-set'
import { FigureTable } from '../../reports/figure-table'
import { ReportSection } from '../../reports/report-section'
import { provinceWords } from '../../words/reports'
import { comparedRows } from './province-tables'

const periodOf = ({ period }: Report): string =>
  provinceWords.period(formatJalali(period.from), formatJalali(period.to))

/** Every figure of the province beside that of the period of equal length just before; each number opens the list of its own period. */
export function CompareTable({
  report,
  previous,
  set,
  before,
}: {
  readonly report: Report
  readonly previous: Report
  readonly set: FigureSet
  readonly before: FigureSet
}) {
  return (
    <ReportSection title={provinceWords.compareTitle}>
      <FigureTable
        title={provinceWords.compareTable}
        filter={provinceWords.compareFilter(
          periodOf(report),
          formatJalali(report.asOf),
          periodOf(previous),
          formatJalali(previous.asOf),
        )}
        heads={[
          { label: provinceWords.figure },
          { label: provinceWords.now },
          { label: provinceWords.before },
          { label: provinceWords.change },
        ]}
        rows={comparedRows(set, before, sourceOf(previous)).map(({ code, label, now, then, change }) => ({
          key: code,
          label,
          cells: [now, then, change],
        }))}
        isLong
      />
    </ReportSection>
  )
}
