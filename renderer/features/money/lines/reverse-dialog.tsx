import { z } from 'zod'
import { textSchema } from '../../../../db/contract/fields'
import type { PaymentLine } from '../../../../db/contract/payments'
import { persianNumber } from '../../../../db/contract/persian'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import { FormTextField } from '../../../forms/form-fields'
import { Dialog } from '../../../ui/dialog'
import { notify } from '../../../ui/toast'
import { formatMoney } from '../../../words/money'
import { lineWords as words } from '../../../words/money-screens'
import { sumOf } from './line-choice'

const reverseSchema = z.strictObject({ reason: textSchema(300) })

/** Takes lines back, with the reason that stays beside them. */
export function ReverseDialog({
  lines,
  onClose,
  onDone,
}: {
  readonly lines: readonly PaymentLine[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { settings } = useSession()
  const form = useContractForm(reverseSchema, { defaultValues: { reason: '' } })
  const reverse = useCommand('payments.reverse')
  const hasPaid = lines.some(({ state }) => state === 'paid')
  return (
    <Dialog isOpen onClose={onClose} title={words.reverseTitle} isBusy={form.isSaving} size="small">
      <FormBody
        form={form}
        label={words.reverseTitle}
        onSave={({ reason }) => reverse.run({ lineIds: lines.map(({ id }) => id), reason })}
        onSaved={({ reversed, rial }) => {
          notify({
            kind: 'success',
            text: words.reversed(persianNumber(reversed), formatMoney(rial, settings.currency)),
          })
          onDone()
        }}
      >
        <p>
          {words.reverseText(persianNumber(lines.length), formatMoney(sumOf(lines), settings.currency))}
          {hasPaid && ` ${words.reversePaid}`}
        </p>
        <FormTextField form={form} name="reason" label={words.reason} isRequired autoFocus />
        <SaveActions
          isDanger
          label={words.reverse(persianNumber(lines.length))}
          isSaving={form.isSaving}
          onCancel={onClose}
        />
      </FormBody>
    </Dialog>
  )
}
