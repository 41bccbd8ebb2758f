import { useCommand } from '../../api/hooks'
import { ConfirmDialog } from '../../ui/dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { notify } from '../../ui/toast'
import { duplicatesWords as words } from '../../words/duplicates'

interface Named {
  readonly id: string
  readonly name: string
}

/** Asks before two files are kept as two children. */
export function NotSameDialog({
  one,
  other,
  onClose,
  onSaid,
}: {
  readonly one: Named
  readonly other: Named
  readonly onClose: () => void
  readonly onSaid?: () => void
}) {
  const say = useCommand('duplicates.notSame')
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.notSameTitle}
      confirmLabel={words.notSame}
      isPending={say.isPending}
      onConfirm={() => {
        void say.run({ oneId: one.id, otherId: other.id }).then((result) => {
          if (!result.ok) return
          notify({ kind: 'success', text: words.notSameSaved })
          onClose()
          onSaid?.()
        })
      }}
    >
      {words.notSameText(one.name, other.name)}
      {say.failure && <FailureNotice failure={say.failure} />}
    </ConfirmDialog>
  )
}
