import { Play } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../../../db/contract/contract'
import { formatMonth } from '../../../../db/contract/jalali'
import { persianNumber } from '../../../../db/contract/persian'
import { useCommand, useQueryMethod } from '../../../api/hooks'
import { Button } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { runWords as words } from '../../../words/money-screens'

export type RunResult = Output<'payments.run'>

/** «اجرای ماه» for every center and programme; asks once, naming what it will write. */
export function RunButton({
  month,
  isOver,
  onDone,
}: {
  readonly month: string
  readonly isOver: boolean
  readonly onDone: (result: RunResult) => void
}) {
  const [asks, setAsks] = useState(false)
  if (!isOver) {
    return <span className="text-sm text-ink-soft">{words.notYet}</span>
  }
  return (
    <>
      <Button
        variant="primary"
        icon={<Play aria-hidden="true" className="size-4" />}
        onPress={() => setAsks(true)}
      >
        {words.run}
      </Button>
      {asks && <RunDialog month={month} onClose={() => setAsks(false)} onDone={onDone} />}
    </>
  )
}

function RunDialog({
  month,
  onClose,
  onDone,
}: {
  readonly month: string
  readonly onClose: () => void
  readonly onDone: (result: RunResult) => void
}) {
  const run = useCommand('payments.run')
  // The screen may show one center; the run is of all of them.
  const { value, failure } = useQueryMethod('payments.preview', { month, part: 'entitled', limit: 1 })
  const confirm = async (): Promise<void> => {
    const answer = await run.run({ month })
    if (!answer.ok) return
    onClose()
    onDone(answer.value)
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.runTitle(formatMonth(month))}
      confirmLabel={words.run}
      isPending={run.isPending}
      onConfirm={() => void confirm()}
    >
      <div className="flex flex-col gap-2">
        {value === undefined && failure === undefined && <Loading />}
        {value !== undefined && (
          <>
            <p>
              {value.adds + value.reverses === 0
                ? words.willKeep(persianNumber(value.keeps))
                : words.willAdd(
                    persianNumber(value.adds),
                    persianNumber(value.reverses),
                    persianNumber(value.keeps),
                  )}
            </p>
            <p className="text-sm text-ink-soft">{words.runText}</p>
          </>
        )}
        {failure !== undefined && <FailureNotice failure={failure} />}
        {run.failure !== undefined && <FailureNotice failure={run.failure} />}
      </div>
    </ConfirmDialog>
  )
}
