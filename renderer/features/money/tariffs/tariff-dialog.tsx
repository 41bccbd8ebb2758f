import { useState } from 'react'
import type { z } from 'zod'
import { type Tariff, tariffFieldsSchema } from '../../../../db/contract/programmes'
import { rhythmWords } from '../../../../db/contract/words/money-terms'
import { centerKindWords } from '../../../../db/contract/words/terms'
import { useCommand } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import {
  FormDateField,
  FormNumberField,
  FormRadioField,
  FormSelectField,
  FormTextField,
} from '../../../forms/form-fields'
import { CheckboxField } from '../../../ui/checkbox-field'
import { Dialog } from '../../../ui/dialog'
import { optionsOf } from '../../../ui/option'
import { FieldGrid } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { formatMoney } from '../../../words/money'
import { tariffWords as words } from '../../../words/tariffs'
import { FormAmountField } from '../parts/amount-field'
import { useLargeAmount } from '../parts/large-amount'

type Fields = z.input<typeof tariffFieldsSchema>

/** A tariff row, new or known. A new one may end the row before it on its own first day. */
export function TariffDialog({
  programme,
  name,
  tariff,
  onClose,
}: {
  readonly programme: string
  readonly name: string
  readonly tariff: Tariff | null
  readonly onClose: () => void
}) {
  const { settings } = useSession()
  const [endPrevious, setEndPrevious] = useState(tariff === null)
  const form = useContractForm(tariffFieldsSchema, {
    defaultValues: fieldsOf(programme, tariff),
    draftKey: `tariff ${tariff?.id ?? programme}`,
    fieldOf: (field) => names.find((one) => one === field.replace(/^fields\./u, '')) ?? null,
  })
  const save = useCommand('tariffs.save')
  const large = useLargeAmount()
  const title = tariff === null ? words.newRowTitle(name) : words.editRowTitle(name)
  return (
    <>
      <Dialog isOpen onClose={onClose} title={title}>
        <FormBody
          form={form}
          label={title}
          onSave={(fields) =>
            large.sure(formatMoney(fields.amountRial, settings.currency), (confirmed) =>
              save.run({
                fields,
                endPrevious,
                confirmed,
                ...(tariff === null ? {} : { id: tariff.id, revision: tariff.revision }),
              }),
            )
          }
          onSaved={() => {
            notify({ kind: 'success', text: words.rowSaved })
            onClose()
          }}
        >
          <FieldGrid columns={2}>
            <FormAmountField form={form} name="amountRial" />
            <FormRadioField form={form} name="rhythm" label={words.rhythm} options={optionsOf(rhythmWords)} />
            <FormDateField form={form} name="startsOn" label={words.startsOn} isRequired />
            <FormDateField form={form} name="endsOn" label={words.endsOn} description={words.endHint} />
            <FormNumberField
              form={form}
              name="ageFrom"
              label={words.ageFromField}
              description={words.ageHint}
            />
            <FormNumberField
              form={form}
              name="ageTo"
              label={words.ageToField}
              description={words.ageToHint}
            />
            <FormSelectField
              form={form}
              name="centerKind"
              label={words.centerKind}
              options={optionsOf(centerKindWords)}
              emptyLabel={words.everyCenterKind}
            />
            <FormTextField form={form} name="source" label={words.source} />
          </FieldGrid>
          <CheckboxField label={words.endPrevious} value={endPrevious} onChange={setEndPrevious} />
          <SaveActions isSaving={form.isSaving} onCancel={onClose} />
        </FormBody>
      </Dialog>
      {large.dialog}
    </>
  )
}

const names = [
  'amountRial',
  'rhythm',
  'startsOn',
  'endsOn',
  'ageFrom',
  'ageTo',
  'centerKind',
  'source',
] as const

function fieldsOf(programme: string, tariff: Tariff | null): Partial<Fields> {
  if (tariff === null) {
    return {
      programme,
      startsOn: '',
      endsOn: null,
      ageFrom: null,
      ageTo: null,
      centerKind: null,
      rhythm: 'monthly',
      source: null,
    }
  }
  const { startsOn, endsOn, ageFrom, ageTo, centerKind, amountRial, rhythm, source } = tariff
  return { programme, startsOn, endsOn, ageFrom, ageTo, centerKind, amountRial, rhythm, source }
}
