import type { Tariff } from '../../../db/contract/programmes'
import { useCommand } from '../../api/hooks'
import { ConfirmDialog } from '../../ui/dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { tariffWords as words } from '../../words/tariffs'
import { tariffText } from './tariff-words'

/** Takes a tariff row away that was entered by mistake; what was computed by it stays in the ledger. */
export function RemoveTariffDialog({
  tariff,
  name,
  onClose,
}: {
  readonly tariff: Tariff
  readonly name: string
  readonly onClose: () => void
}) {
  const remove = useCommand('tariffs.remove')
  const confirm = async (): Promise<void> => {
    const answer = await remove.run({ id: tariff.id, revision: tariff.revision })
    if (!answer.ok) return
    notify({ kind: 'success', text: words.rowRemoved })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.removeTitle(name)}
      confirmLabel={common.remove}
      isDanger
      isPending={remove.isPending}
      onConfirm={() => void confirm()}
    >
      <p>{words.removeText(tariffText(tariff))}</p>
      {remove.failure !== undefined && <FailureNotice failure={remove.failure} />}
    </ConfirmDialog>
  )
}
