import { lazy, Suspense, useState } from 'react'
import { addMonths, formatMonth, jalaliMonthOf, monthRange } from '../../db/contract/jalali'
import { persianNumber } from '../../db/contract/persian'
import { useQueryMethod } from '../api/hooks'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { EmptyState } from '../ui/empty-state'
import { FailureNotice } from '../ui/failure-notice'
import { Loading } from '../ui/loading'
import { Section } from '../ui/section'
import { common } from '../words/common'
import { insuredChartWords as words } from '../words/insurance'
import type { InsuredMonth } from './insured-month'

// The drawing library is as large as the rest of the page; it is loaded where a chart is looked at.
const InsuredChart = lazy(() => import('./insured-chart'))

/** How many were insured at the end of each of the twelve months up to the day's: a chart, and the table it was drawn from. */
export function InsuredYear({
  centerId,
  today,
}: {
  /** Null: every center of the register. */
  readonly centerId: string | null
  readonly today: string
}) {
  const [isTableShown, setTableShown] = useState(false)
  const { value, failure, reload } = useQueryMethod(
    'reports.insuredByMonth',
    { month: lastMonthOver(today), ...(centerId === null ? {} : { centerId }) },
    { keepPrevious: true },
  )
  const months = value?.months ?? []
  const [first] = months
  const last = months.at(-1)
  const isEmpty = months.every(({ base }) => base === 0)
  return (
    <Section
      title={words.title}
      description={words.text}
      actions={
        !isEmpty && (
          <Button onPress={() => setTableShown(!isTableShown)}>
            {isTableShown ? words.asChart : words.asTable}
          </Button>
        )
      }
    >
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {value === undefined && failure === undefined && <Loading />}
      {value !== undefined && (isEmpty || first === undefined || last === undefined) && (
        <EmptyState title={words.empty} />
      )}
      {!isEmpty && first !== undefined && last !== undefined && (
        <>
          <figure
            role="img"
            aria-label={words.chartLabel(
              formatMonth(first.month),
              formatMonth(last.month),
              first.insured,
              last.insured,
            )}
            className="flex flex-col gap-2"
          >
            <Legend />
            <Suspense fallback={<Loading />}>
              <InsuredChart rows={months} />
            </Suspense>
          </figure>
          {/* Behind the drawing for who hears it, in sight for who asks. */}
          <div className={isTableShown ? '' : 'sr-only'}>
            {/* As wide as it needs, or it would be a part to scroll that no key reaches. */}
            <div className={isTableShown ? '' : 'w-max'}>
              <MonthsTable months={months} />
            </div>
          </div>
        </>
      )}
    </Section>
  )
}

/** The month of the day when that is its last, else the one before. */
function lastMonthOver(today: string): string {
  const month = jalaliMonthOf(today)
  return monthRange(month).to <= today ? month : addMonths(month, -1)
}

function Legend() {
  return (
    <p aria-hidden="true" className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <span className="inline-flex items-center gap-2">
        <span className="inline-block size-4 border border-accent-strong bg-accent-strong" />
        {words.insured}
      </span>
      <span className="inline-flex items-center gap-2">
        <svg viewBox="0 0 16 16" className="size-4 border border-accent-strong text-accent-strong">
          <path d="M0 8 8 0M0 16 16 0M8 16 16 8" stroke="currentColor" strokeWidth="2" />
        </svg>
        {words.uninsured}
      </span>
    </p>
  )
}

function MonthsTable({ months }: { readonly months: readonly InsuredMonth[] }) {
  return (
    <DataTable
      caption={words.title}
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        { id: 'month', header: words.month, isRowHeader: true, cell: ({ month }) => formatMonth(month) },
        { id: 'insured', header: words.insured, cell: ({ insured }) => persianNumber(insured) },
        { id: 'uninsured', header: words.uninsured, cell: ({ uninsured }) => persianNumber(uninsured) },
        { id: 'base', header: words.base, cell: ({ base }) => persianNumber(base) },
        {
          id: 'share',
          header: words.share,
          cell: ({ insured, base }) =>
            base === 0 ? common.missing : words.percent(Math.round((insured / base) * 1000) / 10),
        },
      ]}
    />
  )
}
