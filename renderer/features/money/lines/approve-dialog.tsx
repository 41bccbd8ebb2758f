import type { PaymentLine } from '../../../../db/contract/payments'
import { persianNumber } from '../../../../db/contract/persian'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { ConfirmDialog } from '../../../ui/dialog'
import { FailureNotice } from '../../../ui/failure-notice'
import { notify } from '../../../ui/toast'
import { formatMoney } from '../../../words/money'
import { lineWords as words } from '../../../words/money-screens'
import { sumOf } from './line-choice'

/** Approves lines; those that the same person computed are passed over and told. */
export function ApproveDialog({
  lines,
  onClose,
  onDone,
}: {
  readonly lines: readonly PaymentLine[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { settings } = useSession()
  const approve = useCommand('payments.approve')
  const confirm = async (): Promise<void> => {
    const answer = await approve.run({ lines: { lineIds: lines.map(({ id }) => id) }, exceptOwn: true })
    if (!answer.ok) return
    const { approved, rial, own } = answer.value
    notify({
      kind: approved === 0 ? 'error' : 'success',
      text: [
        words.approved(persianNumber(approved), formatMoney(rial, settings.currency)),
        ...(own === 0 ? [] : [words.ownLeft(persianNumber(own))]),
      ].join(' '),
    })
    onDone()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.approveTitle}
      confirmLabel={words.approve(persianNumber(lines.length))}
      isPending={approve.isPending}
      onConfirm={() => void confirm()}
    >
      <p>{words.approveText(persianNumber(lines.length), formatMoney(sumOf(lines), settings.currency))}</p>
      {approve.failure !== undefined && <FailureNotice failure={approve.failure} />}
    </ConfirmDialog>
  )
}
