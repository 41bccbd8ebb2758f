import { BadgeCheck } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../../../db/contract/contract'
import { formatMonth } from '../../../../db/contract/jalali'
import { accountReaders, directorOnly } from '../../../../db/contract/method'
import type { PaymentListRow } from '../../../../db/contract/payment-lists'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import { amountInWords } from '../../../../db/contract/words/amount'
import { MISSING } from '../../../../db/contract/words/terms'
import { useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { PrintButtons } from '../../../paper/print-buttons'
import { TableButtons } from '../../../paper/table-buttons'
import { Button } from '../../../ui/button'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { TextLink, useRouteParam } from '../../../ui/navigation'
import { PageHeader } from '../../../ui/page-header'
import { Facts } from '../../../ui/section'
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table'
import { momentWords } from '../../../words/moment'
import { formatMoney } from '../../../words/money'
import { moneyWords, payListWords as words } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import { useMoneyAddress } from '../parts/address'
import { listNumberText } from '../parts/list-number'
import { paymentListJob } from './list-print'
import { ListState } from './list-state'
import { useLocalRows } from '../parts/local-rows'
import { MoneyNav } from '../parts/money-nav'
import { PayDialog } from '../lines/pay-dialog'
import { ShebaText } from '../parts/sheba-text'
import { StepTag } from '../lines/state-tag'
import { useProgrammes } from '../parts/use-programmes'

/** One payment list: its rows, its total in digits and words, its file and its paper. */
export default function PaymentListScreen() {
  const id = useRouteParam('listId')
  const { value, failure, reload } = useQueryMethod('paymentLists.get', { id })
  if (value !== undefined) return <List opened={value} />
  if (failure !== undefined) {
    return (
      <>
        <PageHeader title={words.title} back={<BackToLists />} />
        <FailureNotice failure={failure} onRetry={reload} />
      </>
    )
  }
  return <Loading />
}

function BackToLists() {
  const { address } = useMoneyAddress('/money/lists')
  return (
    <TextLink to="/money/lists" search={address()}>
      {words.back}
    </TextLink>
  )
}

function List({ opened }: { readonly opened: Output<'paymentLists.get'> }) {
  const session = useSession()
  const { currency } = session.settings
  const { nameOf } = useProgrammes()
  const [paying, setPaying] = useState(false)
  const { list, rows } = opened
  const choice = useMoneyAddress('/money/lists')
  const open = rows.filter(({ state }) => state === 'approved')
  const number = listNumberText(list.number)
  return (
    <div className="flex min-h-0 grow flex-col gap-4">
      <PageHeader
        title={words.listTitle(number)}
        description={words.madeBy(momentWords(list.madeAt), list.madeBy)}
        back={<BackToLists />}
        actions={
          <>
            {session.may(directorOnly) && open.length > 0 && (
              <Button
                variant="primary"
                icon={<BadgeCheck aria-hidden="true" className="size-4" />}
                onPress={() => setPaying(true)}
              >
                {words.payAll}
              </Button>
            )}
            <TableButtons
              table={{ table: 'payment_list', id: list.id }}
              fileName={words.fileName(list.number.replaceAll('/', '-'))}
            />
            <PrintButtons job={() => paymentListJob(opened, session, nameOf)} />
          </>
        }
      />
      <MoneyNav choice={choice} />
      <div className="card px-5 py-3">
        <Facts
          columns={3}
          facts={[
            { label: moneyWords.monthLabel, value: formatMonth(list.month) },
            {
              label: moneyWords.programme,
              value: list.programme === null ? moneyWords.everyProgramme : nameOf(list.programme),
            },
            { label: moneyWords.state, value: <ListState list={list} /> },
            { label: moneyWords.linesCount, value: persianNumber(list.lines) },
            { label: moneyWords.sum, value: <strong>{formatMoney(list.rial, currency)}</strong> },
            { label: moneyWords.sumWords, value: amountInWords(list.rial) },
          ]}
        />
      </div>
      <VirtualTable
        label={words.rowsLabel(number)}
        columns={columnsOf(
          list.month,
          nameOf,
          (rial) => formatMoney(rial, currency),
          !session.may(accountReaders),
        )}
        rows={useLocalRows(rows, list.id)}
      />
      {paying && (
        <PayDialog
          listId={list.id}
          count={open.length}
          rial={open.reduce((sum, { amountRial }) => sum + amountRial, 0)}
          onClose={() => setPaying(false)}
          onDone={() => setPaying(false)}
        />
      )}
    </div>
  )
}

function columnsOf(
  month: string,
  nameOf: (programme: string) => string,
  money: (rial: number) => string,
  isViewer: boolean,
): VirtualColumn<PaymentListRow>[] {
  return [
    {
      id: 'row',
      header: moneyWords.row,
      width: '3rem',
      cell: ({ rowNumber }) => persianNumber(rowNumber),
    },
    {
      id: 'name',
      header: moneyWords.name,
      width: 'minmax(8rem, 1.3fr)',
      cell: (row) => <TextLink to={`/children/${row.childId}/money`}>{personName(row)}</TextLink>,
    },
    {
      id: 'fileNumber',
      header: moneyWords.fileNumber,
      width: '5.5rem',
      cell: (row) => persianDigits(row.fileNumber ?? MISSING),
    },
    {
      id: 'programme',
      header: moneyWords.programme,
      width: 'minmax(6.5rem, 1fr)',
      cell: (row) =>
        row.forMonth === month
          ? nameOf(row.programme)
          : words.forOther(nameOf(row.programme), formatMonth(row.forMonth)),
    },
    {
      id: 'owner',
      header: moneyWords.owner,
      width: 'minmax(7rem, 1.1fr)',
      cell: (row) => (isViewer ? moneyWords.hidden : (row.ownerName ?? words.noAccount)),
    },
    {
      id: 'sheba',
      header: moneyWords.sheba,
      width: '17.5rem',
      cell: (row) => <ShebaText sheba={row.sheba} isHidden={isViewer} missing={words.noAccount} />,
    },
    {
      id: 'amount',
      header: moneyWords.amount,
      width: '8.5rem',
      align: 'end',
      cell: (row) => money(row.amountRial),
    },
    { id: 'state', header: moneyWords.state, width: '8.5rem', cell: (row) => <StepTag state={row.state} /> },
  ]
}
