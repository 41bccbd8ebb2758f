import type { Tariff } from '../../../../db/contract/programmes'
import { useCommand } from '../../../api/hooks'
import { tariffWords as words } from '../../../words/tariffs'
import { tariffText } from '../parts/tariff-words'
import { RemoveDialog } from '../../../forms/remove-dialog'

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
  return (
    <RemoveDialog
      title={words.removeTitle(name)}
      text={words.removeText(tariffText(tariff))}
      removedText={words.rowRemoved}
      remove={() => remove.run({ id: tariff.id, revision: tariff.revision })}
      onClose={onClose}
    />
  )
}
