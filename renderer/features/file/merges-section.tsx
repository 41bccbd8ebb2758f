import { useState } from 'react'
import { directorOnly } from '../../../db/contract/method'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { Section } from '../../ui/section'
import { notify } from '../../ui/toast'
import { duplicatesWords, mergeWords as words } from '../../words/duplicates'
import { momentWords } from '../../words/moment'

/** The files that were merged into this one, and the step back while it is possible. Nothing where there is none. */
export function MergesSection({ childId }: { readonly childId: string }) {
  const session = useSession()
  const merges = useQueryMethod('duplicates.merges', { childId }).value ?? []
  const undo = useCommand('duplicates.undo')
  const [asked, setAsked] = useState<string | null>(null)
  if (merges.length === 0) return null
  const onUndo = (mergeId: string): void => {
    void undo.run({ mergeId }).then((result) => {
      setAsked(null)
      if (result.ok) notify({ kind: 'success', text: words.undone })
    })
  }
  return (
    <Section title={duplicatesWords.merges}>
      {undo.failure &&
        (undo.failure.reason === 'changed_since' ? (
          <p role="alert" className="text-danger">
            {words.changedSince}
          </p>
        ) : (
          <FailureNotice failure={undo.failure} />
        ))}
      <ul className="flex flex-col divide-y divide-line">
        {merges.map(({ id, madeAt, madeBy, canUndo }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="flex flex-col">
              <span>{words.madeBy(madeBy, momentWords(madeAt))}</span>
              {!canUndo && <span className="text-sm text-ink-soft">{words.changedSince}</span>}
            </span>
            {canUndo && session.may(directorOnly) && (
              <Button onPress={() => setAsked(id)}>{words.undo}</Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={words.undoTitle}
        confirmLabel={words.undo}
        isPending={undo.isPending}
        onConfirm={() => {
          if (asked !== null) onUndo(asked)
        }}
      >
        {words.undoText}
      </ConfirmDialog>
    </Section>
  )
}
