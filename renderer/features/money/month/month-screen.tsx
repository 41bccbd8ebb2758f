import { formatJalali, formatMonth, monthRange } from '../../../../db/contract/jalali'
import { fileKeepers } from '../../../../db/contract/method'
import type { LineSum, ProgrammeMonth } from '../../../../db/contract/payments'
import { persianNumber } from '../../../../db/contract/persian'
import type { Output } from '../../../../db/contract/contract'
import { useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { CenterFilter } from '../../../forms/center-filter'
import { DataTable } from '../../../ui/data-table'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { MonthField } from '../../../ui/month-field'
import { TextLink } from '../../../ui/navigation'
import { Notice } from '../../../ui/notice'
import { PageHeader } from '../../../ui/page-header'
import { Section } from '../../../ui/section'
import { momentWords } from '../../../words/moment'
import { formatMoney } from '../../../words/money'
import { moneyWords, payMonthWords as words } from '../../../words/money-screens'
import { type MoneyChoice, moneyAddress, useMoneyAddress } from '../parts/address'
import { MoneyNav } from '../parts/money-nav'
import { MonthSteps } from './month-steps'
import { useProgrammes } from '../parts/use-programmes'

type Month = Output<'payments.month'>
const columns = ['computed', 'approved', 'paid', 'owed', 'reversed'] as const

/** A month's payments: what each programme comes to, what has been done and what is to be done next. */
export default function MoneyScreen() {
  const session = useSession()
  const choice = useMoneyAddress('/money')
  const { month, centerId, choose } = choice
  const { value, failure, isLoading, reload } = useQueryMethod(
    'payments.month',
    { month, ...(centerId === null ? {} : { centerId }) },
    { keepPrevious: true },
  )
  const isCurrent = value?.month === month
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={moneyWords.title}
        description={words.description(formatMonth(month), ...days(month))}
      />
      <MoneyNav choice={choice} />
      <div role="group" aria-label={moneyWords.picker} className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <CenterFilter value={centerId} onChange={(id) => choose({ centerId: id })} />
        <MonthField month={month} today={session.today} onChange={(chosen) => choose({ month: chosen })} />
      </div>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {isLoading && <Loading />}
      {value !== undefined && (
        <div aria-busy={!isCurrent} className={`flex flex-col gap-4 ${isCurrent ? '' : 'opacity-60'}`}>
          {!value.isOver && (
            <Notice kind="warning">{words.notOver(formatJalali(monthRange(month).to))}</Notice>
          )}
          <MonthSteps value={value} choice={choice} mayRun={session.may(fileKeepers)} />
          <Programmes value={value} choice={choice} />
          <Runs value={value} />
          <OtherMonths value={value} choice={choice} />
        </div>
      )}
    </div>
  )
}

function days(month: string): [string, string] {
  const { from, to } = monthRange(month)
  return [formatJalali(from), formatJalali(to)]
}

function Programmes({ value, choice }: { readonly value: Month; readonly choice: MoneyChoice }) {
  const { settings } = useSession()
  const { nameOf } = useProgrammes()
  const total = (column: (typeof columns)[number]): number =>
    value.programmes.reduce((sum, programme) => sum + programme[column].rial, 0)
  return (
    <Section title={words.programmesTitle} description={words.programmesText}>
      <DataTable
        caption={words.programmesTitle}
        columns={[
          {
            id: 'programme',
            header: moneyWords.programme,
            isRowHeader: true,
            sortValue: (one: ProgrammeMonth) => nameOf(one.programme),
            cell: (one: ProgrammeMonth) => (
              <TextLink to="/money/lines" search={moneyAddress({ ...choice, programme: one.programme })}>
                {nameOf(one.programme)}
              </TextLink>
            ),
          },
          ...columns.map((column) => ({
            id: column,
            header: words[column],
            align: 'end' as const,
            sortValue: (one: ProgrammeMonth) => one[column].rial,
            cell: (one: ProgrammeMonth) => <Sum sum={one[column]} />,
          })),
        ]}
        rows={value.programmes}
        rowKey={({ programme }) => programme}
        {...(value.programmes.length === 0
          ? {}
          : {
              footer: [
                words.total,
                ...columns.map((column) => formatMoney(total(column), settings.currency)),
              ],
            })}
        empty={words.programmesEmpty}
      />
    </Section>
  )
}

function Sum({ sum }: { readonly sum: LineSum }) {
  const { settings } = useSession()
  if (sum.lines === 0) return <span className="text-ink-soft">–</span>
  return (
    <span className="inline-flex flex-col">
      <span className="whitespace-nowrap">{formatMoney(sum.rial, settings.currency)}</span>
      <span className="text-sm whitespace-nowrap text-ink-soft">
        {moneyWords.children(persianNumber(sum.children))}
      </span>
    </span>
  )
}

function Runs({ value }: { readonly value: Month }) {
  if (value.runs.length === 0) return null
  return (
    <Section title={words.runsTitle}>
      <DataTable
        caption={words.runsTitle}
        columns={[
          { id: 'madeAt', header: words.madeAt, isRowHeader: true, cell: (run) => momentWords(run.madeAt) },
          { id: 'madeBy', header: words.madeBy, cell: (run) => run.madeBy },
          {
            id: 'lines',
            header: words.runLines,
            align: 'end',
            cell: (run) => persianNumber(run.lines),
          },
        ]}
        rows={value.runs}
        rowKey={({ id }) => id}
      />
    </Section>
  )
}

function OtherMonths({ value, choice }: { readonly value: Month; readonly choice: MoneyChoice }) {
  const others = value.months.filter((month) => month !== value.month)
  if (others.length === 0) return null
  return (
    <Section title={words.monthsTitle}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {others.map((month) => (
          <li key={month}>
            <TextLink to="/money" search={moneyAddress({ ...choice, month })}>
              {formatMonth(month)}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
