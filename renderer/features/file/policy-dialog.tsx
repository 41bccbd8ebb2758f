import {
  type InsuranceFields,
  insuranceFieldsSchema,
  insuranceKinds,
  type Policy,
  policyHolders,
} from '../../../db/contract/insurance'
import { policyHolderWords } from '../../../db/contract/words/money-terms'
import { insuranceKindWords, MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { policyWords } from '../../words/children'
import { fieldName } from '../../words/value-words'

const kinds = optionsOf(insuranceKindWords, insuranceKinds)
const holders = optionsOf(policyHolderWords, policyHolders)
const fresh: Partial<InsuranceFields> = {
  policyNumber: null,
  startsOn: '',
  endsOn: null,
  insurer: null,
  holder: null,
}

/** The fields of a policy as its form holds them. */
export function policyFieldsOf(policy: Policy): InsuranceFields {
  const { kind, policyNumber, startsOn, endsOn, insurer, holder } = policy
  return { kind, policyNumber, startsOn, endsOn, insurer, holder }
}

/** A new policy of the child, or a change of one. */
export function PolicyDialog({
  childId,
  policy,
  focus,
  onClose,
}: {
  readonly childId: string
  readonly policy: Policy | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('insurance.save')
  return (
    <RecordDialog
      title={policy ? policyWords.editTitle : policyWords.addTitle}
      schema={insuranceFieldsSchema}
      fieldNames={['kind', 'policyNumber', 'insurer', 'holder', 'startsOn', 'endsOn']}
      subject="insurance"
      values={policy ? policyFieldsOf(policy) : fresh}
      revision={policy?.revision ?? null}
      draftKey={`policy-${policy?.id ?? childId}`}
      focus={focus}
      save={(fields, accepted, revision) =>
        store.run({ childId, fields, accepted, ...(policy && { id: policy.id, revision }) })
      }
      check={(fields) => invoke('insurance.check', { childId, fields, ...(policy && { id: policy.id }) })}
      newest={async () => {
        const answer = await invoke('children.get', { id: childId })
        const now = answer.ok ? answer.value.policies.find(({ id }) => id === policy?.id) : undefined
        return now ? { fields: policyFieldsOf(now), revision: now.revision } : null
      }}
      savedText={policyWords.saved}
      onClose={onClose}
    >
      {(form) => (
        <FieldGrid columns={2}>
          <FormSelectField form={form} name="kind" label={fieldName('kind')} options={kinds} isRequired />
          <FormTextField form={form} name="policyNumber" label={fieldName('policyNumber')} dir="auto" />
          <FormTextField form={form} name="insurer" label={fieldName('insurer')} />
          <FormSelectField
            form={form}
            name="holder"
            label={fieldName('holder')}
            options={holders}
            emptyLabel={MISSING}
            description={policyWords.holderHint}
          />
          <FormDateField form={form} name="startsOn" label={fieldName('startsOn')} isRequired />
          <FormDateField
            form={form}
            name="endsOn"
            label={fieldName('endsOn')}
            description={policyWords.endHint}
          />
        </FieldGrid>
      )}
    </RecordDialog>
  )
}
