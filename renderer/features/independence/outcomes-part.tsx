import { useState } from 'react'
import type { Output } from '../../../db/contract/contract'
import { toJalali, yearRange } from '../../../db/contract/jalali'
import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { useQueryMethod } from '../../api/hooks'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { SelectField } from '../../ui/select-field'
import { independenceWords as words } from '../../words/independence'

type Outcome = Output<'independence.outcomes'>[number]
const YEARS = 12

/** How it went 6, 12 and 24 months after leaving, for those whose mark lies in a Jalali year. */
export function OutcomesPart({
  centerId,
  today,
}: {
  readonly centerId: string | null
  readonly today: string
}) {
  const thisYear = toJalali(today).year
  const [year, setYear] = useState(thisYear)
  const { value, failure, reload } = useQueryMethod(
    'independence.outcomes',
    { ...yearRange(year), ...(centerId === null ? {} : { centerId }) },
    { keepPrevious: true },
  )
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back))
  const part = (name: 'inTouch' | 'working' | 'studying' | 'housed' | 'returned') => ({
    id: name,
    header: words[name],
    cell: (row: Outcome) => words.ofAll(row[name], row.cohort),
  })
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="w-32">
          <SelectField
            label={words.year}
            options={years.map((one) => ({ id: one, label: persianDigits(one) }))}
            value={String(year)}
            onChange={(chosen) => setYear(Number(chosen ?? thisYear))}
          />
        </div>
        <p className="max-w-3xl pb-1 text-sm text-ink-soft">{words.outcomesText}</p>
      </div>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {value === undefined && failure === undefined && <Loading />}
      {value !== undefined &&
        (value.every(({ cohort }) => cohort === 0) ? (
          <EmptyState title={words.outcomesEmpty} />
        ) : (
          <div className="card px-3 py-2">
            <DataTable
              caption={words.outcomesTable}
              rows={value}
              rowKey={({ months }) => String(months)}
              columns={[
                {
                  id: 'mark',
                  header: words.mark,
                  isRowHeader: true,
                  cell: ({ months }) => words.months(months),
                },
                { id: 'cohort', header: words.cohort, cell: ({ cohort }) => persianNumber(cohort) },
                part('inTouch'),
                part('working'),
                part('studying'),
                part('housed'),
                part('returned'),
              ]}
            />
          </div>
        ))}
    </>
  )
}
