import { useState } from 'react'
import type { Center } from '../../../db/contract/centers'
import { formatJalali, formatMonth } from '../../../db/contract/jalali'
import type { MonthlyReturn } from '../../../db/contract/returns'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { PrintButtons } from '../../paper/print-buttons'
import { TableButtons } from '../../paper/table-buttons'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink, useGo, useRouteSearch } from '../../ui/navigation'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { returnWords } from '../../words/reports'
import { readChoice, type ReturnChoice } from './month-choice'
import { ReturnBody } from './return-body'
import { returnJob, shownReport } from './return-job'
import { ReturnPicker } from './return-picker'
import { ReturnState } from './return-state'
import { SignButton } from './sign-button'
import { SignedReturns } from './signed-returns'

/** The monthly return of a center: its figures, its signature, its paper. */
export default function ReturnsScreen() {
  const { today } = useSession()
  const go = useGo()
  const centers = useQueryMethod('centers.list', {})
  const address = useRouteSearch()

  if (centers.failure !== undefined) {
    return (
      <>
        <PageHeader title={returnWords.title} />
        <FailureNotice failure={centers.failure} onRetry={centers.reload} />
      </>
    )
  }
  if (centers.value === undefined) return <Loading />
  if (centers.value.length === 0) {
    return (
      <>
        <PageHeader title={returnWords.title} />
        <EmptyState
          title={returnWords.noCenterTitle}
          actions={<TextLink to="/centers">{returnWords.toCenters}</TextLink>}
        >
          {returnWords.noCenterText}
        </EmptyState>
      </>
    )
  }
  const choice = readChoice(
    address,
    centers.value.map(({ id }) => id),
    today,
  )
  return (
    <ReturnScreen
      centers={centers.value}
      choice={choice}
      pointed={typeof address['focus'] === 'string' ? address['focus'] : null}
      onChoose={(centerId, month) => go('/returns', { center: centerId ?? '', month }, true)}
    />
  )
}

function ReturnScreen({
  centers,
  choice,
  pointed,
  onChoose,
}: {
  readonly centers: readonly Center[]
  readonly choice: ReturnChoice
  readonly pointed: string | null
  readonly onChoose: (centerId: string | null, month: string) => void
}) {
  const { today } = useSession()
  const { centerId, month, isUnknown } = choice
  const opened = useQueryMethod(
    'returns.open',
    { centerId: centerId ?? '', month },
    { enabled: centerId !== null, keepPrevious: true },
  )
  // While another month is being read, the one before it stays in sight but nothing can be done with it.
  const value = opened.value
  const isCurrent = value?.month === month && value.report.scope.centerIds[0] === centerId
  const [signedShown, setSignedShown] = useState<string | null>(null)
  const showsSigned = isCurrent && value.signed?.id === signedShown

  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={returnWords.title}
        description={isCurrent ? <Days value={value} /> : undefined}
        actions={
          value !== undefined && (
            <>
              <SignButton value={value} isReady={isCurrent && !opened.isFetching} />
              <TableButtons
                table={{ table: 'return', centerId: centerId ?? '', month: value.month, signed: showsSigned }}
                fileName={returnJob(value, showsSigned).fileName}
                isDisabled={!isCurrent}
                isWorkbook
              />
              <PrintButtons job={() => returnJob(value, showsSigned)} isDisabled={!isCurrent} />
            </>
          )
        }
      />
      <ReturnPicker
        centers={centers}
        centerId={centerId}
        month={month}
        today={today}
        onChoose={(part) => onChoose(part.centerId ?? centerId, part.month ?? month)}
      />
      {isUnknown && <Notice kind="warning">{returnWords.unknownCenter}</Notice>}
      {opened.failure !== undefined && <FailureNotice failure={opened.failure} onRetry={opened.reload} />}
      {opened.isLoading && <Loading />}
      {value !== undefined && centerId !== null && (
        <div aria-busy={!isCurrent} className={`flex flex-col gap-4 ${isCurrent ? '' : 'opacity-60'}`}>
          <ReturnState
            value={value}
            showsSigned={showsSigned}
            onShowSigned={(show) => setSignedShown(show ? (value.signed?.id ?? null) : null)}
          />
          <ReturnBody
            report={shownReport(value, showsSigned)}
            isReadOnly={showsSigned || !isCurrent}
            pointed={pointed}
          />
          <SignedReturns centerId={centerId} month={month} onOpen={(to) => onChoose(centerId, to)} />
        </div>
      )}
    </div>
  )
}

function Days({ value }: { readonly value: MonthlyReturn }) {
  const { scope, period } = value.report
  return (
    <>
      {scope.name}، {formatMonth(value.month)} (
      {returnWords.period(formatJalali(period.from), formatJalali(period.to))})
    </>
  )
}
