import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { type Condition, conditionFieldsSchema, conditionKinds } from '../../../../db/contract/child-money'
import { conditionKindWords } from '../../../../db/contract/words/money-terms'
import { useCommand } from '../../../api/hooks'
import { useContractForm } from '../../../forms/contract-form'
import { SaveActions, FormBody } from '../../../forms/form-body'
import { FormDateField, FormNumberField, FormRadioField, FormTextField } from '../../../forms/form-fields'
import { Dialog } from '../../../ui/dialog'
import { optionsOf } from '../../../ui/option'
import { FieldGrid } from '../../../ui/section'
import { notify } from '../../../ui/toast'
import { childMoneyWords as words, homeWords } from '../../../words/money-screens'

type Fields = z.input<typeof conditionFieldsSchema>

/** A dated condition of a child, new or known: her decile, or a permission with its number. */
export function ConditionDialog({
  childId,
  condition,
  onClose,
}: {
  readonly childId: string
  readonly condition: Condition | null
  readonly onClose: () => void
}) {
  const form = useContractForm(conditionFieldsSchema, {
    defaultValues: fieldsOf(condition),
    fieldOf: (field) => fieldNames.find((one) => one === field.replace(/^fields\./u, '')) ?? null,
  })
  const save = useCommand('conditions.save')
  const kind = useWatch({ control: form.hook.control, name: 'kind' })
  const title =
    condition === null ? words.addCondition : words.editCondition(conditionKindWords[condition.kind])
  return (
    <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={title}
        onSave={(fields) =>
          save.run({
            childId,
            // Only a decile has a value; a permission typed after it has none.
            fields: fields.kind === 'income_decile' ? fields : { ...fields, value: null },
            ...(condition === null ? {} : { id: condition.id, revision: condition.revision }),
          })
        }
        onSaved={() => {
          notify({ kind: 'success', text: words.conditionSaved })
          onClose()
        }}
      >
        <FormRadioField
          form={form}
          name="kind"
          label={words.condition}
          options={optionsOf(conditionKindWords, conditionKinds)}
        />
        <FieldGrid columns={2}>
          {kind === 'income_decile' ? (
            <FormNumberField
              form={form}
              name="value"
              label={words.decile}
              description={words.decileHint}
              isRequired
            />
          ) : (
            <FormTextField form={form} name="number" label={words.letterNumber} />
          )}
          <FormDateField form={form} name="startsOn" label={homeWords.startsOn} isRequired />
          <FormDateField form={form} name="endsOn" label={homeWords.endsOn} description={homeWords.endHint} />
        </FieldGrid>
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

const fieldNames = ['kind', 'value', 'number', 'startsOn', 'endsOn'] as const

function fieldsOf(condition: Condition | null): Fields {
  if (condition === null) {
    return { kind: 'income_decile', value: null, number: null, startsOn: '', endsOn: null }
  }
  const { kind, value, number, startsOn, endsOn } = condition
  return { kind, value, number, startsOn, endsOn }
}
