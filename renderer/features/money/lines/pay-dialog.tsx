import { z } from 'zod'
import { dateSchema, optionalTextSchema } from '../../../../db/contract/fields'
import { persianNumber } from '../../../../db/contract/persian'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import { FormDateField, FormTextField } from '../../../forms/form-fields'
import { Dialog } from '../../../ui/dialog'
import { FieldGrid } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { formatMoney } from '../../../words/money'
import { lineWords as words, moneyWords } from '../../../words/money-screens'

const paySchema = z.strictObject({ paidOn: dateSchema, reference: optionalTextSchema(100) })

/** Marks approved lines, or a whole payment list, as paid: the day and the bank's reference. */
export function PayDialog({
  lineIds,
  listId,
  count,
  rial,
  onClose,
  onDone,
}: {
  readonly lineIds?: readonly string[]
  readonly listId?: string
  readonly count: number
  readonly rial: number
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { settings, today } = useSession()
  const form = useContractForm(paySchema, { defaultValues: { paidOn: today, reference: null } })
  const pay = useCommand('payments.pay')
  return (
    <Dialog isOpen onClose={onClose} title={words.payTitle} isBusy={form.isSaving} size="small">
      <FormBody
        form={form}
        label={words.payTitle}
        onSave={(fields) =>
          pay.run({
            ...fields,
            ...(listId === undefined ? { lines: { lineIds: [...(lineIds ?? [])] } } : { listId }),
          })
        }
        onSaved={({ paid, rial: sum }) => {
          notify({
            kind: 'success',
            text: words.paid(persianNumber(paid), formatMoney(sum, settings.currency)),
          })
          onDone()
        }}
      >
        <p>{words.payText(persianNumber(count), formatMoney(rial, settings.currency))}</p>
        <FieldGrid columns={2}>
          <FormDateField form={form} name="paidOn" label={moneyWords.paidOn} isRequired />
          <FormTextField form={form} name="reference" label={moneyWords.reference} />
        </FieldGrid>
        <SaveActions label={words.payConfirm} isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}
