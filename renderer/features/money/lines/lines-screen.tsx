import { Plus } from 'lucide-react'
import { useState } from 'react'
import { formatMonth } from '../../../../db/contract/jalali'
import { directorOnly, fileKeepers } from '../../../../db/contract/method'
import { type PaymentLine, paymentSteps } from '../../../../db/contract/payments'
import { persianNumber } from '../../../../db/contract/persian'
import { paymentStepWords } from '../../../../db/contract/words/money-terms'
import { failureSentence } from '../../../../db/contract/words/errors'
import { invoke } from '../../../api/client'
import { useRowWindows } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { CenterFilter } from '../../../forms/center-filter'
import { TableButtons } from '../../../paper/table-buttons'
import { Button } from '../../../ui/button'
import { FailureNotice } from '../../../ui/failure-notice'
import { MonthField } from '../../../ui/month-field'
import { optionsOf } from '../../../ui/option'
import { PageHeader } from '../../../ui/page-header'
import { SearchField } from '../../../ui/search-field'
import { SelectField } from '../../../ui/select-field'
import { notify } from '../../../ui/toast'
import { VirtualTable } from '../../../ui/virtual-table'
import { formatMoney } from '../../../words/money'
import { lineWords as words, moneyWords } from '../../../words/money-screens'
import { AddLineDialog } from './add-line-dialog'
import { useMoneyAddress } from '../parts/address'
import { ChosenBar } from './chosen-bar'
import { useLineChoice } from './line-choice'
import { lineColumns } from './line-columns'
import { LineDialog } from './line-dialog'
import { MoneyNav } from '../parts/money-nav'
import { ProgrammeFilter } from '../parts/programme-filter'
import { useProgrammes } from '../parts/use-programmes'

const orders = ['name', 'amount', 'state', 'programme'] as const
type Order = (typeof orders)[number]
/** The most rows that the register gives at once. */
const MOST = 20_000

/** The lines of a month: found by filters, marked, approved, paid, taken back, corrected, entered. */
export default function LinesScreen() {
  const session = useSession()
  const { currency } = session.settings
  const choice = useMoneyAddress('/money/lines')
  const { month, centerId, programme, state, choose } = choice
  const { nameOf } = useProgrammes()
  const [text, setText] = useState('')
  const [order, setOrder] = useState<{ readonly id: Order; readonly descending: boolean }>({
    id: 'name',
    descending: false,
  })
  const [opened, setOpened] = useState<PaymentLine | null>(null)
  const [adding, setAdding] = useState(false)
  const chosen = useLineChoice()
  const ask = {
    month,
    text,
    order: order.id,
    descending: order.descending,
    ...(centerId === null ? {} : { centerId }),
    ...(programme === null ? {} : { programme }),
    ...(state === null ? {} : { state }),
  }
  const { value, failure, rows } = useRowWindows('payments.lines', ask)
  const isKeeper = session.may(fileKeepers)

  const chooseAll = async (): Promise<void> => {
    const answer = await invoke('payments.lines', { ...ask, limit: MOST })
    if (answer.ok) chosen.set(answer.value.rows, true)
    else notify({ kind: 'error', text: failureSentence(answer.error) })
  }

  return (
    <div className="flex min-h-0 grow flex-col gap-3">
      <PageHeader
        title={words.screenTitle(formatMonth(month))}
        actions={
          <>
            {isKeeper && (
              <Button icon={<Plus aria-hidden="true" className="size-4" />} onPress={() => setAdding(true)}>
                {words.add}
              </Button>
            )}
            <TableButtons
              table={{ table: 'payment_lines', ask }}
              fileName={words.fileName(month)}
              isDisabled={rows.total === 0}
            />
          </>
        }
      />
      <MoneyNav choice={choice} />
      <div role="group" aria-label={moneyWords.picker} className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="w-56 max-w-full pb-px">
          <SearchField label={words.search} value={text} onChange={setText} />
        </div>
        <div className="w-44">
          <SelectField
            label={moneyWords.state}
            emptyLabel={words.everyState}
            options={optionsOf(paymentStepWords, paymentSteps)}
            value={state}
            onChange={(step) => choose({ state: step })}
          />
        </div>
        <ProgrammeFilter value={programme} onChange={(code) => choose({ programme: code })} />
        <CenterFilter value={centerId} onChange={(id) => choose({ centerId: id })} />
        <MonthField month={month} today={session.today} onChange={(other) => choose({ month: other })} />
      </div>
      {failure !== undefined && <FailureNotice failure={failure} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p role="status" className="text-sm text-ink-soft">
          {value !== undefined &&
            words.shown(persianNumber(value.total), formatMoney(value.sumRial, currency))}
        </p>
        {isKeeper && rows.total > 0 && (
          <Button variant="plain" size="small" onPress={() => void chooseAll()}>
            {words.chooseAll(persianNumber(rows.total))}
          </Button>
        )}
      </div>
      {isKeeper && chosen.lines.length > 0 && (
        <ChosenBar chosen={chosen} isDirector={session.may(directorOnly)} />
      )}
      <VirtualTable
        label={words.screenTitle(formatMonth(month))}
        columns={lineColumns({
          nameOf,
          currency,
          choice: isKeeper ? chosen : null,
          onOpen: setOpened,
        })}
        rows={rows}
        onOpen={setOpened}
        order={order}
        onOrder={(id, descending) => {
          const known = orders.find((one) => one === id)
          if (known) setOrder({ id: known, descending })
        }}
        empty={text === '' && state === null ? words.empty : words.emptyFiltered}
      />
      {opened !== null && <LineDialog line={opened} nameOf={nameOf} onClose={() => setOpened(null)} />}
      {adding && <AddLineDialog month={month} onClose={() => setAdding(false)} />}
    </div>
  )
}
