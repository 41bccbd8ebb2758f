import { useEffect, useState } from 'react'
import { invoke, listen } from './api/client'
import { onProgress } from './api/session'
import { hasUnsaved, keepDrafts } from './forms/drafts'
import { ConfirmDialog, Dialog } from './ui/dialog'
import { Progress } from './ui/progress'
import { closingWords } from './words/comfort'

/** Answers the window that is about to close: at once when nothing is unsaved, else after asking. Then it shows the backup. */
export function Closing() {
  const [stage, setStage] = useState<'open' | 'asked' | 'saving'>('open')
  const [done, setDone] = useState<number | null>(null)
  useEffect(
    () =>
      listen((message) => {
        if (message.name !== 'window.closing') return
        if (message.detail.stage === 'saving') {
          setStage('saving')
        } else if (hasUnsaved()) {
          void invoke('shell.closing', { answer: 'heard' })
          setStage('asked')
        } else {
          void invoke('shell.closing', { answer: 'close' })
        }
      }),
    [],
  )
  useEffect(() => onProgress('backup', setDone), [])
  // Most backups are made before anything could be read; only one that takes its time is shown.
  if (stage === 'saving' && done !== null) {
    return (
      <Dialog isOpen isBusy onClose={() => undefined} title={closingWords.savingTitle} size="small">
        <div className="flex flex-col gap-3">
          <Progress label={closingWords.saving} done={done} />
          <p>{closingWords.savingText}</p>
        </div>
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      isOpen={stage === 'asked'}
      onClose={() => {
        setStage('open')
        void invoke('shell.closing', { answer: 'stay' })
      }}
      title={closingWords.title}
      confirmLabel={closingWords.close}
      cancelLabel={closingWords.stay}
      isDanger
      onConfirm={() => {
        keepDrafts()
        setStage('open')
        void invoke('shell.closing', { answer: 'close' })
      }}
    >
      <p>{closingWords.text}</p>
      <p>{closingWords.kept}</p>
    </ConfirmDialog>
  )
}
