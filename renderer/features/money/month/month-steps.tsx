import { Check, Circle } from 'lucide-react'
import type { Output } from '../../../../db/contract/contract'
import type { PaymentStep } from '../../../../db/contract/payments'
import { persianNumber } from '../../../../db/contract/persian'
import { useSession } from '../../../api/session'
import { TextLink } from '../../../ui/navigation'
import { momentWords } from '../../../words/moment'
import { formatMoney } from '../../../words/money'
import { moneyWords, payMonthWords as words } from '../../../words/money-screens'
import { moneyAddress, type MoneyChoice } from '../parts/address'

type Month = Output<'payments.month'>

interface Step {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly isDone: boolean
  readonly link: string
  readonly path: string
  readonly state: PaymentStep | null
}

/** The way of a month's money in four steps, each with what is left to do and the door to it. */
export function MonthSteps({
  value,
  choice,
  mayRun,
}: {
  readonly value: Month
  readonly choice: MoneyChoice
  readonly mayRun: boolean
}) {
  const { settings } = useSession()
  return (
    <ol aria-label={words.stepsLabel} className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {stepsOf(value, mayRun, (rial) => formatMoney(rial, settings.currency)).map((step, index) => (
        <li key={step.id} className="card flex flex-col gap-1 px-4 py-3">
          <h2 className="flex items-center gap-2 font-semibold">
            {step.isDone ? (
              <Check aria-label={words.done} className="size-4.5 shrink-0 text-good" />
            ) : (
              <Circle aria-label={words.open} className="size-4.5 shrink-0 text-line-strong" />
            )}
            {`${persianNumber(index + 1)}. ${step.title}`}
          </h2>
          <p className="grow text-sm text-ink-soft">{step.text}</p>
          <TextLink to={step.path} search={moneyAddress({ ...choice, state: step.state })}>
            {step.link}
          </TextLink>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(value: Month, mayRun: boolean, money: (rial: number) => string): readonly Step[] {
  const sum = (of: 'computed' | 'approved' | 'paid' | 'owed') => ({
    lines: value.programmes.reduce((all, programme) => all + programme[of].lines, 0),
    rial: value.programmes.reduce((all, programme) => all + programme[of].rial, 0),
  })
  const [computed, approved, paid, owed] = [sum('computed'), sum('approved'), sum('paid'), sum('owed')]
  const waiting = computed.lines - approved.lines
  const lines = (count: number, rial: number): string =>
    `${moneyWords.lineCount(persianNumber(count))}، ${money(rial)}`
  const run = value.runs[0]
  return [
    {
      id: 'run',
      title: words.runStep,
      text: run
        ? words.runDone(momentWords(run.madeAt), run.madeBy)
        : value.isOver
          ? words.runOpen
          : words.runLater,
      isDone: run !== undefined,
      link: value.isOver && mayRun ? words.toRun : words.toPreview,
      path: '/money/run',
      state: null,
    },
    {
      id: 'approve',
      title: words.approveStep,
      text:
        computed.lines === 0
          ? words.nothingYet
          : waiting === 0
            ? words.approveDone
            : words.approveOpen(lines(waiting, computed.rial - approved.rial)),
      isDone: computed.lines > 0 && waiting === 0,
      link: words.toApprove,
      path: '/money/lines',
      state: 'computed',
    },
    {
      id: 'list',
      title: words.listStep,
      text: owed.lines === 0 ? words.listNothing : words.listOpen(lines(owed.lines, owed.rial)),
      isDone: approved.lines > 0 && owed.lines === 0,
      link: words.toLists,
      path: '/money/lists',
      state: null,
    },
    {
      id: 'pay',
      title: words.payStep,
      text:
        approved.lines === 0
          ? words.nothingYet
          : owed.lines === 0
            ? words.payDone(money(paid.rial))
            : words.payOpen(lines(owed.lines, owed.rial)),
      isDone: approved.lines > 0 && owed.lines === 0,
      link: words.toPay,
      path: '/money/lines',
      state: 'approved',
    },
  ]
}
