import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import type { CenterCost } from '../../../../db/contract/child-money'
import { formatMonth } from '../../../../db/contract/jalali'
import { directorOnly, fileKeepers } from '../../../../db/contract/method'
import { persianDigits } from '../../../../db/contract/persian'
import { useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { CenterFilter } from '../../../forms/center-filter'
import { Button, IconButton } from '../../../ui/button'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { PageHeader } from '../../../ui/page-header'
import { Section } from '../../../ui/section'
import { common } from '../../../words/common'
import { formatMoney } from '../../../words/money'
import { homeWords as words, moneyWords } from '../../../words/money-screens'
import { AccountDialog } from '../child/account-dialog'
import { AccountsTable } from '../child/accounts-table'
import { useMoneyAddress } from '../parts/address'
import { CostDialog } from './cost-dialog'
import { coveragePercent } from './coverage'
import { MoneyNav } from '../parts/money-nav'

/** The bank accounts of the centers, and what each month really cost beside the subsidy that came for it. */
export default function HomesScreen() {
  const choice = useMoneyAddress('/money/homes')
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader title={words.title} description={words.description} />
      <MoneyNav choice={choice} />
      <Accounts />
      <Costs
        centerId={choice.centerId}
        month={choice.month}
        onCenter={(centerId) => choice.choose({ centerId })}
      />
    </div>
  )
}

function Accounts() {
  const session = useSession()
  const { value, failure, reload } = useQueryMethod('accounts.ofCenters', {})
  const centers = useQueryMethod('centers.list', {})
  const [adding, setAdding] = useState<string | null>(null)
  const mayEdit = session.may(fileKeepers)
  const known = centers.value ?? []
  const without = known.filter(
    ({ id, closedOn }) =>
      (closedOn === null || session.today < closedOn) &&
      !(value ?? []).some(
        ({ centerId, endsOn }) => centerId === id && (endsOn === null || session.today < endsOn),
      ),
  )
  return (
    <Section title={words.accountsTitle} description={words.accountsText}>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {value === undefined && failure === undefined && <Loading />}
      {value !== undefined && (
        <>
          <AccountsTable
            caption={words.accountsTitle}
            accounts={value}
            ownerOf={({ centerId }) =>
              persianDigits(known.find(({ id }) => id === centerId)?.name ?? common.missing)
            }
            ownerHeader={moneyWords.center}
            mayEdit={mayEdit}
          />
          {without.length > 0 && (
            <div className="flex flex-col gap-2">
              <p className="text-sm text-ink-soft">{words.withoutAccount}</p>
              <ul className="flex flex-wrap gap-2">
                {without.map(({ id, name }) => (
                  <li key={id}>
                    {mayEdit ? (
                      <Button
                        size="small"
                        icon={<Plus aria-hidden="true" className="size-4" />}
                        onPress={() => setAdding(id)}
                      >
                        {words.addAccount(persianDigits(name))}
                      </Button>
                    ) : (
                      persianDigits(name)
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
      {adding !== null && (
        <AccountDialog
          owner={{ centerId: adding }}
          name={persianDigits(known.find(({ id }) => id === adding)?.name ?? '')}
          account={null}
          onClose={() => setAdding(null)}
        />
      )}
    </Section>
  )
}

function Costs({
  centerId,
  month,
  onCenter,
}: {
  readonly centerId: string | null
  readonly month: string
  readonly onCenter: (centerId: string | null) => void
}) {
  const session = useSession()
  const { currency } = session.settings
  const { value, failure, reload } = useQueryMethod(
    'centerCosts.list',
    centerId === null ? {} : { centerId },
    { keepPrevious: true },
  )
  const [edited, setEdited] = useState<CenterCost | 'new' | null>(null)
  const mayEdit = session.may(directorOnly)
  const columns: DataColumn<CenterCost>[] = [
    {
      id: 'center',
      header: moneyWords.center,
      isRowHeader: true,
      sortValue: ({ centerName }) => centerName,
      cell: ({ centerName }) => persianDigits(centerName),
    },
    {
      id: 'month',
      header: moneyWords.monthLabel,
      sortValue: (cost) => cost.month,
      cell: (cost) => formatMonth(cost.month),
    },
    {
      id: 'cost',
      header: words.cost,
      align: 'end',
      sortValue: ({ amountRial }) => amountRial,
      cell: ({ amountRial }) => formatMoney(amountRial, currency),
    },
    {
      id: 'subsidy',
      header: words.subsidy,
      align: 'end',
      sortValue: ({ subsidyRial }) => subsidyRial,
      cell: ({ subsidyRial }) => formatMoney(subsidyRial, currency),
    },
    {
      id: 'coverage',
      header: words.coverage,
      align: 'end',
      sortValue: coveragePercent,
      cell: (cost) => words.percent(coveragePercent(cost)),
    },
    { id: 'note', header: words.note, cell: ({ note }) => note ?? '–' },
  ]
  if (mayEdit) {
    columns.push({
      id: 'edit',
      isPinned: true,
      header: <span className="sr-only">{common.actions}</span>,
      cell: (cost) => (
        <IconButton
          label={words.editCost(persianDigits(cost.centerName), formatMonth(cost.month))}
          icon={<Pencil className="size-4" />}
          onPress={() => setEdited(cost)}
        />
      ),
    })
  }
  return (
    <Section
      title={words.costsTitle}
      description={words.costsText}
      actions={
        mayEdit ? (
          <Button
            size="small"
            icon={<Plus aria-hidden="true" className="size-4" />}
            onPress={() => setEdited('new')}
          >
            {words.addCost}
          </Button>
        ) : undefined
      }
    >
      <CenterFilter value={centerId} onChange={onCenter} />
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {value !== undefined && (
        <DataTable
          caption={words.costsTitle}
          columns={columns}
          rows={value}
          rowKey={({ id }) => id}
          empty={words.noCosts}
          step={200}
        />
      )}
      {edited !== null && (
        <CostDialog
          cost={edited === 'new' ? null : edited}
          centerId={centerId}
          month={month}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}
