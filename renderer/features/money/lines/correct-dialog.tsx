import { useEffect } from 'react'
import { z } from 'zod'
import { amountSchema, textSchema } from '../../../../db/contract/fields'
import type { PaymentLine } from '../../../../db/contract/payments'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import { FormTextField } from '../../../forms/form-fields'
import { WarningsPanel } from '../../../forms/warnings-panel'
import { Dialog } from '../../../ui/dialog'
import { FieldGrid } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { formatMoney } from '../../../words/money'
import { lineWords as words } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import { FormAmountField } from '../parts/amount-field'
import { useLargeAmount } from '../parts/large-amount'

const correctSchema = z.strictObject({ amountRial: amountSchema, reason: textSchema(300) })

/** Puts a line right: it is reversed, and a new one with the amount stands in its place. */
export function CorrectDialog({
  line,
  onClose,
  onDone,
}: {
  readonly line: PaymentLine
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { settings } = useSession()
  const form = useContractForm(correctSchema, {
    defaultValues: { amountRial: line.amountRial, reason: '' },
  })
  const { setFocus } = form.hook
  useEffect(() => {
    setFocus('amountRial')
  }, [setFocus])
  const correct = useCommand('payments.correct')
  const large = useLargeAmount()
  return (
    <>
      <Dialog isOpen onClose={onClose} title={words.correctTitle(personName(line))}>
        <FormBody
          form={form}
          label={words.correctTitle(personName(line))}
          onSave={(fields, accepted) =>
            large.sure(formatMoney(fields.amountRial, settings.currency), (confirmed) =>
              correct.run({ lineId: line.id, ...fields, confirmed, accepted }),
            )
          }
          onSaved={() => {
            notify({ kind: 'success', text: words.corrected })
            onDone()
          }}
        >
          <p>{words.correctText(formatMoney(line.amountRial, settings.currency))}</p>
          <FieldGrid columns={2}>
            <FormAmountField form={form} name="amountRial" label={words.rightAmount} />
            <FormTextField form={form} name="reason" label={words.reason} isRequired />
          </FieldGrid>
          <WarningsPanel form={form} />
          <SaveActions label={words.correct} isSaving={form.isSaving} onCancel={onClose} />
        </FormBody>
      </Dialog>
      {large.dialog}
    </>
  )
}
