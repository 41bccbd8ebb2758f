import { useState } from 'react'
import { formatJalali, formatMonth, monthRange } from '../../../../db/contract/jalali'
import { fileKeepers } from '../../../../db/contract/method'
import type { EntitledRow, NotEntitledRow } from '../../../../db/contract/payments'
import { persianNumber } from '../../../../db/contract/persian'
import { useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { CenterFilter } from '../../../forms/center-filter'
import { TableButtons } from '../../../paper/table-buttons'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { MonthField } from '../../../ui/month-field'
import { TextLink } from '../../../ui/navigation'
import { Notice } from '../../../ui/notice'
import { PageHeader } from '../../../ui/page-header'
import { Tabs } from '../../../ui/tabs'
import { VirtualTable } from '../../../ui/virtual-table'
import { formatMoney } from '../../../words/money'
import { moneyWords, runWords as words } from '../../../words/money-screens'
import { moneyAddress, type MoneyChoice, useMoneyAddress } from '../parts/address'
import { useLocalRows } from '../parts/local-rows'
import { MoneyNav } from '../parts/money-nav'
import { ProgrammeFilter } from '../parts/programme-filter'
import { entitledColumns, notEntitledColumns } from './run-columns'
import { RunButton, type RunResult } from './run-button'
import { RunRowDialog } from './run-row-dialog'
import { useProgrammes } from '../parts/use-programmes'

type Part = 'entitled' | 'not_entitled'
/** The most rows that the register gives at once. */
const MOST = 20_000

const askOf = ({ month, centerId, programme }: MoneyChoice) => ({
  month,
  ...(centerId === null ? {} : { centerId }),
  ...(programme === null ? {} : { programme }),
})

/** What a run of the month would store, before anything is stored; and the run itself. */
export default function RunScreen() {
  const session = useSession()
  const choice = useMoneyAddress('/money/run')
  const { month, centerId, programme, choose } = choice
  const [part, setPart] = useState<Part>('entitled')
  const [made, setMade] = useState<{ readonly month: string; readonly result: RunResult } | null>(null)
  const { value, failure, isLoading, isFetching, reload } = useQueryMethod(
    'payments.preview',
    { ...askOf(choice), part, limit: MOST },
    { keepPrevious: true },
  )
  return (
    <div className="flex min-h-0 grow flex-col gap-3">
      <PageHeader
        title={words.title(formatMonth(month))}
        back={
          <TextLink to="/money" search={moneyAddress(choice)}>
            {moneyWords.backToMonth}
          </TextLink>
        }
        actions={
          <>
            {session.may(fileKeepers) && value !== undefined && (
              <RunButton
                month={month}
                isOver={value.isOver}
                onDone={(result) => setMade({ month, result })}
              />
            )}
            <TableButtons
              table={{ table: 'preview', part, ...askOf(choice) }}
              fileName={words.fileName(part, month)}
              isDisabled={value === undefined}
            />
          </>
        }
      />
      <MoneyNav choice={choice} />
      <div role="group" aria-label={moneyWords.picker} className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <CenterFilter value={centerId} onChange={(id) => choose({ centerId: id })} />
        <ProgrammeFilter value={programme} onChange={(code) => choose({ programme: code })} />
        <MonthField month={month} today={session.today} onChange={(chosen) => choose({ month: chosen })} />
      </div>
      {value?.isOver === false && (
        <Notice kind="warning">{words.forecast(formatJalali(monthRange(month).to))}</Notice>
      )}
      {made !== null && made.month === month && <Made result={made.result} choice={choice} />}
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {isLoading && <Loading />}
      {value !== undefined && (
        <>
          <p role="status" className="text-sm text-ink-soft">
            {words.summary({
              rows: persianNumber(value.entitledRows),
              sum: formatMoney(value.sumRial, session.settings.currency),
              adds: persianNumber(value.adds),
              reverses: persianNumber(value.reverses),
              keeps: persianNumber(value.keeps),
            })}
            {value.total > MOST && ` ${words.tooMany(persianNumber(MOST))}`}
          </p>
          <Tabs
            label={words.parts}
            selected={part}
            onSelect={setPart}
            tabs={[
              {
                id: 'entitled',
                label: words.entitled(persianNumber(value.entitledRows)),
                content: (
                  <Entitled
                    rows={isFetching && value.entitled.length === 0 ? undefined : value.entitled}
                    choice={choice}
                  />
                ),
              },
              {
                id: 'not_entitled',
                label: words.notEntitled(persianNumber(value.notEntitledRows)),
                content: (
                  <NotEntitled
                    rows={isFetching && value.notEntitled.length === 0 ? undefined : value.notEntitled}
                    choice={choice}
                  />
                ),
              },
            ]}
          />
        </>
      )}
    </div>
  )
}

function Made({ result, choice }: { readonly result: RunResult; readonly choice: MoneyChoice }) {
  return (
    <Notice
      kind="success"
      title={words.made(
        persianNumber(result.added),
        persianNumber(result.reversed),
        persianNumber(result.kept),
      )}
      actions={
        <>
          <TextLink to="/money/lines" search={moneyAddress({ ...choice, state: 'computed' })}>
            {words.toLines}
          </TextLink>
          {result.differences > 0 && (
            <TextLink to="/money/differences" search={moneyAddress(choice)}>
              {words.toDifferences(persianNumber(result.differences))}
            </TextLink>
          )}
        </>
      }
    />
  )
}

function Entitled({
  rows,
  choice,
}: {
  readonly rows: readonly EntitledRow[] | undefined
  readonly choice: MoneyChoice
}) {
  const { settings } = useSession()
  const { nameOf } = useProgrammes()
  const [opened, setOpened] = useState<EntitledRow | null>(null)
  return (
    <div className="flex h-[60dvh] min-h-0 flex-col">
      <VirtualTable
        label={words.entitledLabel}
        columns={entitledColumns(nameOf, settings.currency, setOpened)}
        rows={useLocalRows(rows, `${JSON.stringify(askOf(choice))} entitled`)}
        onOpen={setOpened}
        empty={words.entitledEmpty}
      />
      {opened !== null && <RunRowDialog row={opened} nameOf={nameOf} onClose={() => setOpened(null)} />}
    </div>
  )
}

function NotEntitled({
  rows,
  choice,
}: {
  readonly rows: readonly NotEntitledRow[] | undefined
  readonly choice: MoneyChoice
}) {
  const { nameOf } = useProgrammes()
  return (
    <div className="flex h-[60dvh] min-h-0 flex-col">
      <VirtualTable
        label={words.notEntitledLabel}
        columns={notEntitledColumns(nameOf)}
        rows={useLocalRows(rows, `${JSON.stringify(askOf(choice))} not entitled`)}
        empty={words.notEntitledEmpty}
      />
    </div>
  )
}
