import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { formatMonth } from '../../../../db/contract/jalali'
import { directorOnly } from '../../../../db/contract/method'
import type { PaymentList } from '../../../../db/contract/payment-lists'
import { persianNumber } from '../../../../db/contract/persian'
import { useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { Button } from '../../../ui/button'
import { DataTable } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { TextLink } from '../../../ui/navigation'
import { PageHeader } from '../../../ui/page-header'
import { momentWords } from '../../../words/moment'
import { formatMoney } from '../../../words/money'
import { moneyWords, payListWords as words } from '../../../words/money-screens'
import { useMoneyAddress } from '../parts/address'
import { listNumberText } from '../parts/list-number'
import { ListState } from './list-state'
import { MakeListDialog } from './make-list-dialog'
import { MoneyNav } from '../parts/money-nav'
import { useProgrammes } from '../parts/use-programmes'

/** Every payment list, newest first, and making a new one. */
export default function PaymentListsScreen() {
  const session = useSession()
  const choice = useMoneyAddress('/money/lists')
  const { nameOf } = useProgrammes()
  const [making, setMaking] = useState(false)
  const { value, failure, isLoading, reload } = useQueryMethod('paymentLists.list', {})
  const make = session.may(directorOnly) ? (
    <Button
      variant="primary"
      icon={<ListPlus aria-hidden="true" className="size-4" />}
      onPress={() => setMaking(true)}
    >
      {words.make}
    </Button>
  ) : undefined
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader title={words.title} description={words.description} actions={make} />
      <MoneyNav choice={choice} />
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {isLoading && <Loading />}
      {value?.length === 0 && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      {value !== undefined && value.length > 0 && (
        <section className="card" aria-label={words.title}>
          <DataTable
            caption={words.title}
            columns={[
              {
                id: 'number',
                header: words.number,
                isRowHeader: true,
                cell: (list: PaymentList) => (
                  <TextLink to={`/money/lists/${list.id}`} search={choice.address()}>
                    {listNumberText(list.number)}
                  </TextLink>
                ),
              },
              {
                id: 'month',
                header: moneyWords.monthLabel,
                sortValue: ({ month }: PaymentList) => month,
                cell: ({ month }: PaymentList) => formatMonth(month),
              },
              {
                id: 'programme',
                header: moneyWords.programme,
                cell: ({ programme }: PaymentList) =>
                  programme === null ? moneyWords.everyProgramme : nameOf(programme),
              },
              {
                id: 'lines',
                header: moneyWords.linesCount,
                align: 'end',
                cell: ({ lines }: PaymentList) => persianNumber(lines),
              },
              {
                id: 'rial',
                header: moneyWords.sum,
                align: 'end',
                sortValue: ({ rial }: PaymentList) => rial,
                cell: ({ rial }: PaymentList) => formatMoney(rial, session.settings.currency),
              },
              {
                id: 'paid',
                header: moneyWords.state,
                cell: (list: PaymentList) => <ListState list={list} />,
              },
              {
                id: 'made',
                header: words.made,
                cell: ({ madeAt, madeBy }: PaymentList) => `${momentWords(madeAt)}، ${madeBy}`,
              },
            ]}
            rows={value}
            rowKey={({ id }) => id}
          />
        </section>
      )}
      {making && <MakeListDialog choice={choice} onClose={() => setMaking(false)} />}
    </div>
  )
}
