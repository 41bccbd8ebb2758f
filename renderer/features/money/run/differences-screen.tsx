import { Scale } from 'lucide-react'
import { useState } from 'react'
import { formatMonth, jalaliMonthOf, jalaliText } from '../../../../db/contract/jalali'
import { fileKeepers } from '../../../../db/contract/method'
import type { DifferenceRow } from '../../../../db/contract/payments'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import { MISSING } from '../../../../db/contract/words/terms'
import { useCommand, useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { CenterFilter } from '../../../forms/center-filter'
import { TableButtons } from '../../../paper/table-buttons'
import { Button } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import { EmptyState } from '../../../ui/empty-state'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { MonthField } from '../../../ui/month-field'
import { TextLink, useGo } from '../../../ui/navigation'
import { PageHeader } from '../../../ui/page-header'
import { Tag } from '../../../ui/tag'
import { notify } from '../../../ui/toast'
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table'
import { formatMoney } from '../../../words/money'
import { differenceWords as words, moneyWords } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import { useMoneyAddress } from '../parts/address'
import { differenceSums } from './difference-sums'
import { useLocalRows } from '../parts/local-rows'
import { MoneyNav } from '../parts/money-nav'
import { useProgrammes } from '../parts/use-programmes'

/** What was paid for earlier months and now comes out otherwise; one press makes it good in a month. */
export default function DifferencesScreen() {
  const session = useSession()
  const { today, settings } = session
  const choice = useMoneyAddress('/money/differences')
  const { centerId, choose } = choice
  const { nameOf } = useProgrammes()
  const [month, setMonth] = useState(jalaliMonthOf(today))
  const [asks, setAsks] = useState(false)
  const ask = centerId === null ? {} : { centerId }
  const { value, failure, isLoading, reload } = useQueryMethod('payments.differences', ask, {
    keepPrevious: true,
  })
  const rows = useLocalRows(value, `differences ${centerId ?? ''}`)
  const sums = differenceSums(value ?? [])
  return (
    <div className="flex min-h-0 grow flex-col gap-4">
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <TableButtons
            table={{ table: 'differences' }}
            fileName={words.fileName(jalaliText(today))}
            isDisabled={rows.total === 0}
          />
        }
      />
      <MoneyNav choice={choice} />
      <div role="group" aria-label={moneyWords.picker} className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <CenterFilter value={centerId} onChange={(id) => choose({ centerId: id })} />
        {session.may(fileKeepers) && (
          <>
            <MonthField month={month} today={today} onChange={setMonth} />
            <Button
              variant="primary"
              icon={<Scale aria-hidden="true" className="size-4" />}
              isDisabled={rows.total === 0}
              onPress={() => setAsks(true)}
            >
              {words.settle(formatMonth(month))}
            </Button>
          </>
        )}
      </div>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {isLoading && <Loading />}
      {value?.length === 0 && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      {value !== undefined && value.length > 0 && (
        <>
          <p role="status" className="text-sm text-ink-soft">
            {words.summary(
              persianNumber(value.length),
              formatMoney(sums.owed, settings.currency),
              formatMoney(sums.overpaid, settings.currency),
            )}
          </p>
          <VirtualTable
            label={words.title}
            columns={columnsOf(nameOf, (rial) => formatMoney(rial, settings.currency))}
            rows={rows}
          />
        </>
      )}
      {asks && <SettleDialog month={month} onClose={() => setAsks(false)} />}
    </div>
  )
}

function columnsOf(
  nameOf: (programme: string) => string,
  money: (rial: number) => string,
): VirtualColumn<DifferenceRow>[] {
  return [
    {
      id: 'name',
      header: moneyWords.name,
      width: 'minmax(7.5rem, 1.4fr)',
      cell: (row) => <TextLink to={`/children/${row.childId}/money`}>{personName(row)}</TextLink>,
    },
    {
      id: 'fileNumber',
      header: moneyWords.fileNumber,
      width: '5rem',
      cell: (row) => persianDigits(row.fileNumber ?? MISSING),
    },
    {
      id: 'programme',
      header: moneyWords.programme,
      width: 'minmax(6.5rem, 1fr)',
      cell: (row) => nameOf(row.programme),
    },
    {
      id: 'center',
      header: moneyWords.center,
      width: 'minmax(6rem, 1.2fr)',
      cell: (row) => persianDigits(row.centerName ?? MISSING),
    },
    { id: 'month', header: words.forMonth, width: '6.75rem', cell: (row) => formatMonth(row.forMonth) },
    { id: 'paid', header: words.paid, width: '8.5rem', align: 'end', cell: (row) => money(row.paidRial) },
    {
      id: 'entitled',
      header: words.entitled,
      width: '8.5rem',
      align: 'end',
      cell: (row) => money(row.entitledRial),
    },
    {
      id: 'difference',
      header: words.difference,
      width: '14rem',
      align: 'end',
      cell: (row) => (
        <span className="flex items-center justify-end gap-2">
          {row.differenceRial > 0 ? (
            <Tag kind="accent">{words.owed}</Tag>
          ) : (
            <Tag kind="warning">{words.overpaid}</Tag>
          )}
          {money(Math.abs(row.differenceRial))}
        </span>
      ),
    },
  ]
}

function SettleDialog({ month, onClose }: { readonly month: string; readonly onClose: () => void }) {
  const { settings } = useSession()
  const go = useGo()
  const settle = useCommand('payments.settle')
  // The screen may show one center; the settlement is of all of them.
  const { value } = useQueryMethod('payments.differences', {})
  const sums = differenceSums(value ?? [])
  const money = (rial: number): string => formatMoney(rial, settings.currency)
  const confirm = async (): Promise<void> => {
    const answer = await settle.run({ month })
    if (!answer.ok) return
    notify({
      kind: 'success',
      text: words.settled(persianNumber(answer.value.lines), money(answer.value.rial)),
      action: { label: words.toLines, onAction: () => go('/money/lines', { month }) },
    })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.settle(formatMonth(month))}
      confirmLabel={words.settle(formatMonth(month))}
      isPending={settle.isPending}
      onConfirm={() => void confirm()}
    >
      <p>{words.settleText(persianNumber(value?.length ?? 0), money(sums.owed), money(sums.overpaid))}</p>
      {settle.failure !== undefined && <FailureNotice failure={settle.failure} />}
    </ConfirmDialog>
  )
}
