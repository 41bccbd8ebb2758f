import type { ChildFile } from '../../../db/contract/children'
import { useCommand } from '../../api/hooks'
import { ConfirmDialog } from '../../ui/dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { notify } from '../../ui/toast'
import { spellWords } from '../../words/children'
import { undoInWords } from './spells'

/** Says what taking the latest move back will do, and does it. */
export function UndoMoveDialog({
  file,
  onClose,
}: {
  readonly file: ChildFile
  readonly onClose: () => void
}) {
  const undo = useCommand('placements.undoMove')
  const run = async (): Promise<void> => {
    const answer = await undo.run({ childId: file.child.id })
    if (!answer.ok) return
    notify({ text: spellWords.undone })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={spellWords.undoTitle}
      confirmLabel={spellWords.undoConfirm}
      isDanger
      isPending={undo.isPending}
      onConfirm={() => void run()}
    >
      <div className="flex flex-col gap-2">
        {undoInWords(file.placements).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {undo.failure && <FailureNotice failure={undo.failure} />}
      </div>
    </ConfirmDialog>
  )
}
