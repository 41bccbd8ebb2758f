import { z } from 'zod'
import { amountSchema, idSchema, textSchema } from '../../../../db/contract/fields'
import { formatMonth } from '../../../../db/contract/jalali'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import { FormSelectField, FormTextField } from '../../../forms/form-fields'
import { WarningsPanel } from '../../../forms/warnings-panel'
import { Dialog } from '../../../ui/dialog'
import { FieldGrid } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { formatMoney } from '../../../words/money'
import { lineWords as words, moneyWords } from '../../../words/money-screens'
import { FormAmountField } from '../parts/amount-field'
import { ChildChooser } from '../../../forms/child-chooser'
import { useLargeAmount } from '../parts/large-amount'
import { useProgrammes } from '../parts/use-programmes'

const addLineSchema = z.strictObject({
  childId: idSchema,
  programme: z.string('required').min(1, 'required'),
  amountRial: amountSchema,
  reason: textSchema(300),
})
type Fields = z.input<typeof addLineSchema>

/** A line that no run makes: whom, from which programme, how much and why. */
export function AddLineDialog({ month, onClose }: { readonly month: string; readonly onClose: () => void }) {
  const { settings } = useSession()
  const { options } = useProgrammes()
  const fresh: Partial<Fields> = { childId: '', reason: '' }
  const form = useContractForm(addLineSchema, {
    defaultValues: fresh,
    fieldOf: (field) => fields.find((name) => name === field) ?? null,
  })
  const add = useCommand('payments.addLine')
  const large = useLargeAmount()
  const title = words.addTitle(formatMonth(month))
  return (
    <>
      <Dialog isOpen onClose={onClose} title={title}>
        <FormBody
          form={form}
          label={title}
          onSave={(values, accepted) =>
            large.sure(formatMoney(values.amountRial, settings.currency), (confirmed) =>
              add.run({ month, ...values, confirmed, accepted }),
            )
          }
          onSaved={() => {
            notify({ kind: 'success', text: words.added })
            onClose()
          }}
        >
          <ChildChooser form={form} name="childId" />
          <FieldGrid columns={2}>
            <FormSelectField
              form={form}
              name="programme"
              label={moneyWords.programme}
              options={options}
              isRequired
            />
            <FormAmountField form={form} name="amountRial" />
          </FieldGrid>
          <FormTextField form={form} name="reason" label={words.reason} isRequired />
          <WarningsPanel form={form} />
          <SaveActions isSaving={form.isSaving} onCancel={onClose} />
        </FormBody>
      </Dialog>
      {large.dialog}
    </>
  )
}

const fields = ['childId', 'programme', 'amountRial', 'reason'] as const
