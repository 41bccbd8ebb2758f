import { formatJalali } from '../../../db/contract/jalali'
import type { FigureSet } from '../../reports/figure-set'
import { FigureTable } from '../../reports/figure-table'
import { ReportSection } from '../../reports/report-section'
import { provinceWords } from '../../words/reports'
import { perCenterColumns, perCenterRows, type ProvinceReport } from './province-tables'

/** A row per center and the province's total, which is counted by itself. */
export function PerCenterTable({ value, set }: { readonly value: ProvinceReport; readonly set: FigureSet }) {
  const { period, asOf } = value.total
  return (
    <ReportSection title={provinceWords.perCenterTitle}>
      <p className="text-sm text-ink-soft print:mb-1 print:text-xs print:text-ink">
        {provinceWords.perCenterNote}
      </p>
      <FigureTable
        title={provinceWords.perCenterTable}
        filter={provinceWords.perCenterFilter(
          provinceWords.period(formatJalali(period.from), formatJalali(period.to)),
          formatJalali(asOf),
        )}
        heads={[
          { label: provinceWords.centers },
          ...perCenterColumns.map(([, column]) => ({ label: provinceWords.columns[column] })),
        ]}
        rows={[
          ...perCenterRows(value).map(({ centerId, name, counts }) => ({
            key: centerId,
            label: name,
            cells: counts,
          })),
          {
            key: 'total',
            label: provinceWords.provinceRow,
            cells: perCenterColumns.map(([code]) => set.count(code)),
            isTotal: true,
          },
        ]}
        isLong
      />
    </ReportSection>
  )
}
