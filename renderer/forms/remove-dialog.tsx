import { useState } from 'react'
import type { Failure, Result } from '../../db/contract/result'
import { failureSentence } from '../../db/contract/words/errors'
import { ConfirmDialog } from '../ui/dialog'
import { FailureNotice } from '../ui/failure-notice'
import { notify } from '../ui/toast'
import { common } from '../words/common'
import { recordWords } from '../words/record'

/** Asks before a record is taken off, says so afterwards, and offers the way back where there is one. */
export function RemoveDialog({
  title,
  text,
  label = common.remove,
  removedText,
  remove,
  bringBack,
  broughtBackText = recordWords.broughtBack,
  onClose,
}: {
  readonly title: string
  readonly text: string
  /** «برداشتن بیمه»; left out, «برداشتن». */
  readonly label?: string
  readonly removedText: string
  readonly remove: () => Promise<Result<unknown>>
  readonly bringBack?: (() => Promise<Result<unknown>>) | undefined
  readonly broughtBackText?: string
  readonly onClose: () => void
}) {
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const undo = async (way: () => Promise<Result<unknown>>): Promise<void> => {
    const back = await way()
    notify(back.ok ? { text: broughtBackText } : { kind: 'error', text: failureSentence(back.error) })
  }
  const run = async (): Promise<void> => {
    setPending(true)
    const answer = await remove()
    setPending(false)
    if (!answer.ok) {
      setFailure(answer.error)
      return
    }
    notify({
      kind: 'success',
      text: removedText,
      ...(bringBack ? { action: { label: common.undo, onAction: () => void undo(bringBack) } } : {}),
    })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={title}
      confirmLabel={label}
      isDanger
      isPending={isPending}
      onConfirm={() => void run()}
    >
      <p>{text}</p>
      {failure && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  )
}
