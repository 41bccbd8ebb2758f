import { useState } from 'react'
import { directorOnly, fileKeepers } from '../../../../db/contract/method'
import type { PaymentLine } from '../../../../db/contract/payments'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import { amountInWords } from '../../../../db/contract/words/amount'
import { lineKindWords } from '../../../../db/contract/words/money-terms'
import { MISSING } from '../../../../db/contract/words/terms'
import { useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextLink } from '../../../ui/navigation'
import { Notice } from '../../../ui/notice'
import { Facts } from '../../../ui/section'
import { common } from '../../../words/common'
import { formatMoney } from '../../../words/money'
import { lineWords as words, moneyWords } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import { ApproveDialog } from './approve-dialog'
import { CorrectDialog } from './correct-dialog'
import { listNumberText } from '../parts/list-number'
import { lineMonths } from './part-words'
import { PartsTable } from './parts-table'
import { PayDialog } from './pay-dialog'
import { ReverseDialog } from './reverse-dialog'
import { StepTag } from './state-tag'
import { StepsTable } from './steps-table'

/** More lines than any child has. */
const MOST = 5000

type Doing = 'approve' | 'pay' | 'correct' | 'reverse'

/** A line: how it came about, what happened to it, and what can be done with it. It is drawn as it stands now, not as the list had it. */
export function LineDialog({
  line,
  nameOf,
  focus = null,
  onClose,
}: {
  readonly line: PaymentLine
  readonly nameOf: (programme: string) => string
  /** What a finding says is wrong with it: an amount that can still be put right is asked for at once, all else is taken back. */
  readonly focus?: string | null
  readonly onClose: () => void
}) {
  const { value } = useQueryMethod('payments.lines', { childId: line.childId, limit: MOST })
  const now = value?.rows.find(({ id }) => id === line.id)
  return <Line line={now ?? line} nameOf={nameOf} focus={focus} onClose={onClose} />
}

function Line({
  line,
  nameOf,
  focus,
  onClose,
}: {
  readonly line: PaymentLine
  readonly nameOf: (programme: string) => string
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const session = useSession()
  const { currency } = session.settings
  const isDirector = session.may(directorOnly)
  const isKeeper = session.may(fileKeepers)
  const isOpen = line.state === 'computed' || line.state === 'approved'
  const mayCorrect = isKeeper && (isDirector ? isOpen : line.state === 'computed')
  // Of two forms opened at once the one below would take the focus: the line is seen once its amount is let go of.
  const [asksAmount, setAsksAmount] = useState(focus === 'amountRial' && mayCorrect)
  const [doing, setDoing] = useState<Doing | null>(null)
  const stop = (): void => setDoing(null)
  if (asksAmount) return <CorrectDialog line={line} onClose={() => setAsksAmount(false)} onDone={onClose} />
  return (
    <>
      <Dialog
        isOpen
        onClose={onClose}
        title={words.title(personName(line), nameOf(line.programme))}
        footer={
          <>
            {isDirector && line.state === 'computed' && line.mayApprove && (
              <Button variant="primary" onPress={() => setDoing('approve')}>
                {words.approveOne}
              </Button>
            )}
            {isDirector && line.state === 'approved' && (
              <Button variant="primary" onPress={() => setDoing('pay')}>
                {words.payConfirm}
              </Button>
            )}
            {mayCorrect && <Button onPress={() => setDoing('correct')}>{words.correct}</Button>}
            {isKeeper && (isDirector ? line.state !== 'reversed' : line.state === 'computed') && (
              <Button
                variant="danger"
                autoFocus={focus !== null && (focus !== 'amountRial' || !mayCorrect)}
                onPress={() => setDoing('reverse')}
              >
                {words.reverseOne}
              </Button>
            )}
            <Button onPress={onClose}>{common.close}</Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          {isDirector && line.state === 'computed' && !line.mayApprove && <Notice>{words.ownLine}</Notice>}
          <Facts
            facts={[
              {
                label: moneyWords.child,
                value: (
                  <TextLink to={`/children/${line.childId}/money`}>
                    {`${personName(line)}، ${moneyWords.fileNumber} ${persianDigits(line.fileNumber ?? MISSING)}`}
                  </TextLink>
                ),
              },
              { label: moneyWords.center, value: persianDigits(line.centerName ?? MISSING) },
              { label: moneyWords.monthLabel, value: lineMonths(line) },
              { label: words.kind, value: lineKindWords[line.kind] },
              { label: moneyWords.amount, value: formatMoney(line.amountRial, currency) },
              { label: moneyWords.amountWords, value: amountInWords(line.amountRial) },
              { label: moneyWords.days, value: line.days === null ? '–' : persianNumber(line.days) },
              { label: moneyWords.state, value: <StepTag state={line.state} /> },
              ...(line.reason === null ? [] : [{ label: words.reason, value: line.reason }]),
              ...(line.listNumber === null
                ? []
                : [{ label: words.list, value: listNumberText(line.listNumber) }]),
            ]}
          />
          <PartsTable parts={line.parts} />
          <StepsTable steps={line.steps} />
        </div>
      </Dialog>
      {doing === 'approve' && <ApproveDialog lines={[line]} onClose={stop} onDone={stop} />}
      {doing === 'pay' && (
        <PayDialog lineIds={[line.id]} count={1} rial={line.amountRial} onClose={stop} onDone={stop} />
      )}
      {doing === 'correct' && <CorrectDialog line={line} onClose={stop} onDone={stop} />}
      {doing === 'reverse' && <ReverseDialog lines={[line]} onClose={stop} onDone={stop} />}
    </>
  )
}
