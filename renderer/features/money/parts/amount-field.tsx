import { type FieldPath, type FieldValues, useWatch } from 'react-hook-form'
import { LARGEST_AMOUNT } from '../../../../db/contract/fields'
import { amountInWords } from '../../../../db/contract/words/amount'
import type { ContractForm } from '../../../forms/contract-form'
import { FormNumberField } from '../../../forms/form-fields'
import { moneyWords } from '../../../words/money-screens'

/** An amount of rial of the form; what was typed is told in words below it, so that a nought too many is seen. */
export function FormAmountField<In extends FieldValues, Out>({
  form,
  name,
  label = moneyWords.amountInRial,
  largest = LARGEST_AMOUNT,
}: {
  readonly form: ContractForm<In, Out>
  readonly name: FieldPath<In>
  readonly label?: string
  readonly largest?: number
}) {
  const amount: unknown = useWatch({ control: form.hook.control, name })
  const isPlain = typeof amount === 'number' && Number.isInteger(amount) && amount > 0 && amount <= largest
  return (
    <FormNumberField
      form={form}
      name={name}
      label={label}
      isRequired
      description={isPlain ? amountInWords(amount) : moneyWords.amountHint}
    />
  )
}
