import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { type Support, supportFieldsSchema } from '../../../db/contract/supports'
import { amountInWords } from '../../../db/contract/words/amount'
import { programmeWords, wordOf } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import type { ContractForm } from '../../forms/contract-form'
import { FormDateField, FormNumberField, FormSelectField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { FieldGrid } from '../../ui/section'
import { supportWords } from '../../words/children'
import { fieldName } from '../../words/value-words'

type SupportFields = z.output<typeof supportFieldsSchema>
type SupportInput = z.input<typeof supportFieldsSchema>

const fresh: Partial<SupportFields> = { startsOn: '', endsOn: null, agreedRial: null }

/** A support's fields as its form holds them. */
export function supportFieldsOf({ programme, startsOn, endsOn, agreedRial }: Support): SupportFields {
  return { programme, startsOn, endsOn, agreedRial }
}

/** A new support of the child, or a change of one. */
export function SupportDialog({
  childId,
  support,
  focus,
  onClose,
}: {
  readonly childId: string
  readonly support: Support | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('supports.save')
  const programmes = useQueryMethod('programmes.list', {}).value ?? []
  const known = programmes
    .filter(({ id, basis, active }) => id === support?.programme || (basis === 'support' && active))
    .map(({ id, name }) => ({ id, label: name ?? wordOf(programmeWords, id) }))
  return (
    <RecordDialog
      title={support ? supportWords.editTitle : supportWords.addTitle}
      schema={supportFieldsSchema}
      fieldNames={['programme', 'agreedRial', 'startsOn', 'endsOn']}
      subject="support"
      values={support ? supportFieldsOf(support) : fresh}
      revision={support?.revision ?? null}
      draftKey={`support-${support?.id ?? childId}`}
      focus={focus}
      save={(fields, _accepted, revision) =>
        store.run({ childId, fields, ...(support && { id: support.id, revision }) })
      }
      newest={async () => {
        const answer = await invoke('children.get', { id: childId })
        const now = answer.ok ? answer.value.supports.find(({ id }) => id === support?.id) : undefined
        return now ? { fields: supportFieldsOf(now), revision: now.revision } : null
      }}
      savedText={supportWords.saved}
      onClose={onClose}
    >
      {(form) => (
        <FieldGrid columns={2}>
          <FormSelectField
            form={form}
            name="programme"
            label={fieldName('programme')}
            options={known}
            isRequired
          />
          <AgreedField form={form} />
          <FormDateField form={form} name="startsOn" label={fieldName('startsOn')} isRequired />
          <FormDateField
            form={form}
            name="endsOn"
            label={fieldName('endsOn')}
            description={supportWords.endHint}
          />
        </FieldGrid>
      )}
    </RecordDialog>
  )
}

/** The agreed amount, said in words while it is typed. */
function AgreedField({ form }: { readonly form: ContractForm<SupportInput, SupportFields> }) {
  const agreed: unknown = useWatch({ control: form.hook.control, name: 'agreedRial' })
  return (
    <FormNumberField
      form={form}
      name="agreedRial"
      label={supportWords.agreedRial}
      description={
        typeof agreed === 'number' && Number.isInteger(agreed) && agreed > 0
          ? amountInWords(agreed)
          : supportWords.agreedHint
      }
    />
  )
}
