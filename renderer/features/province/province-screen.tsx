import { formatJalali } from '../../../db/contract/jalali'
import { totalReaders } from '../../../db/contract/method'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { InsuredYear } from '../../charts/insured-year'
import { ListsBehind } from '../../reports/open-list'
import { PrintButtons } from '../../paper/print-buttons'
import { TableButtons } from '../../paper/table-buttons'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { useGo, useRouteSearch } from '../../ui/navigation'
import { NoAccess } from '../../ui/no-access'
import { PageHeader } from '../../ui/page-header'
import { provinceWords } from '../../words/reports'
import { PeriodForm } from './period-form'
import { readPeriod } from './periods'
import { provinceJob } from './province-job'
import { ProvinceSections } from './province-sections'

/** The province's report over any Jalali range: headline, centers, the period before, and every section of the return. */
export default function ProvinceScreen() {
  const { may } = useSession()
  return may(totalReaders) ? <Screen /> : <NoAccess title={provinceWords.title} />
}

function Screen() {
  const { today } = useSession()
  const go = useGo()
  const period = readPeriod(useRouteSearch(), today)
  const { from, to, asOf } = period
  const asked = useQueryMethod(
    'reports.province',
    { from, to, ...(asOf === null ? {} : { asOf }) },
    { keepPrevious: true },
  )
  // While another period is being counted, the one before it stays in sight but is not printed.
  const { value } = asked
  const isCurrent =
    value?.total.period.from === from && value.total.period.to === to && value.total.asOf === (asOf ?? to)

  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={provinceWords.title}
        description={
          isCurrent
            ? `${value.total.scope.name}، ${provinceWords.period(formatJalali(from), formatJalali(to))}، ${provinceWords.asOfDay(formatJalali(value.total.asOf))}`
            : undefined
        }
        actions={
          value !== undefined && (
            <>
              <TableButtons
                table={{ table: 'report', request: { kind: 'province', from, to, asOf: value.total.asOf } }}
                fileName={provinceJob(value).fileName}
                isDisabled={!isCurrent}
                isWorkbook
              />
              <PrintButtons job={() => provinceJob(value)} isDisabled={!isCurrent} />
            </>
          )
        }
      />
      <PeriodForm
        period={period}
        today={today}
        onChange={(next) =>
          go(
            '/province',
            { from: next.from, to: next.to, ...(next.asOf === null ? {} : { asOf: next.asOf }) },
            true,
          )
        }
      />
      {asked.failure !== undefined && <FailureNotice failure={asked.failure} onRetry={asked.reload} />}
      {asked.isLoading && <Loading />}
      {value !== undefined && (
        <div aria-busy={!isCurrent} className={`flex flex-col gap-4 ${isCurrent ? '' : 'opacity-60'}`}>
          <ListsBehind report={value.total}>
            <ProvinceSections value={value} />
          </ListsBehind>
          <InsuredYear centerId={null} today={today} />
        </div>
      )}
    </div>
  )
}
