import { useState } from 'react'
import { persianNumber } from '../../../../db/contract/persian'
import { useSession } from '../../../api/session'
import { Button } from '../../../ui/button'
import { formatMoney } from '../../../words/money'
import { lineWords as words } from '../../../words/money-screens'
import { ApproveDialog } from './approve-dialog'
import { type LineChoice, stepsOpen, sumOf } from './line-choice'
import { PayDialog } from './pay-dialog'
import { ReverseDialog } from './reverse-dialog'

type Doing = 'approve' | 'pay' | 'reverse'

/** What can be done with the marked lines; each button says for how many of them it is open. */
export function ChosenBar({
  chosen,
  isDirector,
}: {
  readonly chosen: LineChoice
  readonly isDirector: boolean
}) {
  const { settings } = useSession()
  const [doing, setDoing] = useState<Doing | null>(null)
  const open = stepsOpen(chosen.lines, isDirector)
  const done = (): void => {
    setDoing(null)
    chosen.clear()
  }
  const close = (): void => setDoing(null)
  return (
    <div
      role="group"
      aria-label={words.chosenLabel}
      className="flex flex-wrap items-center gap-2 rounded-card border border-accent bg-accent-soft px-3 py-2"
    >
      <span className="pe-2 font-medium">
        {words.chosen(
          persianNumber(chosen.lines.length),
          formatMoney(sumOf(chosen.lines), settings.currency),
        )}
      </span>
      {isDirector && (
        <>
          <Button
            variant="primary"
            size="small"
            isDisabled={open.approve.length === 0}
            onPress={() => setDoing('approve')}
          >
            {words.approve(persianNumber(open.approve.length))}
          </Button>
          <Button size="small" isDisabled={open.pay.length === 0} onPress={() => setDoing('pay')}>
            {words.pay(persianNumber(open.pay.length))}
          </Button>
        </>
      )}
      <Button
        size="small"
        variant="danger"
        isDisabled={open.reverse.length === 0}
        onPress={() => setDoing('reverse')}
      >
        {words.reverse(persianNumber(open.reverse.length))}
      </Button>
      <Button size="small" variant="plain" onPress={chosen.clear}>
        {words.clearChoice}
      </Button>
      {doing === 'approve' && <ApproveDialog lines={open.approve} onClose={close} onDone={done} />}
      {doing === 'pay' && (
        <PayDialog
          lineIds={open.pay.map(({ id }) => id)}
          count={open.pay.length}
          rial={sumOf(open.pay)}
          onClose={close}
          onDone={done}
        />
      )}
      {doing === 'reverse' && <ReverseDialog lines={open.reverse} onClose={close} onDone={done} />}
    </div>
  )
}
