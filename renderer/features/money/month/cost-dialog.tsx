import { useState } from 'react'
import type { z } from 'zod'
import { type CenterCost, childMoneyMethods } from '../../../../db/contract/child-money'
import { persianDigits } from '../../../../db/contract/persian'
import { useCommand, useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import { FormSelectField, FormTextField } from '../../../forms/form-fields'
import { Dialog } from '../../../ui/dialog'
import { MonthField } from '../../../ui/month-field'
import { FieldGrid } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { homeWords as words, moneyWords } from '../../../words/money-screens'
import { FormAmountField } from '../parts/amount-field'

const costSchema = childMoneyMethods['centerCosts.save'].input.omit({ month: true })
type Fields = z.input<typeof costSchema>
/** A month of a home may cost more than a single payment. */
const LARGEST_COST = 1_000_000_000_000

/** What a month of a center really cost; an earlier entry of the month is changed. */
export function CostDialog({
  cost,
  centerId,
  month: asked,
  onClose,
}: {
  readonly cost: CenterCost | null
  readonly centerId: string | null
  readonly month: string
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const centers = useQueryMethod('centers.list', {}).value ?? []
  const [month, setMonth] = useState(cost?.month ?? asked)
  const fresh: Partial<Fields> = {
    centerId: cost?.centerId ?? centerId ?? '',
    note: cost?.note ?? null,
    ...(cost === null ? {} : { amountRial: cost.amountRial }),
  }
  const form = useContractForm(costSchema, {
    defaultValues: fresh,
    fieldOf: (field) => fieldNames.find((one) => one === field) ?? null,
  })
  const save = useCommand('centerCosts.save')
  const title = cost === null ? words.addCost : words.costTitle
  return (
    <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={title}
        onSave={(fields) => save.run({ ...fields, month })}
        onSaved={() => {
          notify({ kind: 'success', text: words.costSaved })
          onClose()
        }}
      >
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <MonthField month={month} today={today} onChange={setMonth} withoutKeys />
        </div>
        <FieldGrid columns={2}>
          <FormSelectField
            form={form}
            name="centerId"
            label={moneyWords.center}
            options={centers.map(({ id, name }) => ({ id, label: persianDigits(name) }))}
            isRequired
          />
          <FormAmountField form={form} name="amountRial" label={words.costRial} largest={LARGEST_COST} />
        </FieldGrid>
        <FormTextField form={form} name="note" label={words.note} />
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

const fieldNames = ['centerId', 'amountRial', 'note'] as const
