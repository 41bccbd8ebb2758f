import { useEffect } from 'react'
import type { AcceptedWarning } from '../../../db/contract/findings'
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
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { WarningsPanel } from '../../forms/warnings-panel'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { policyWords } from '../../words/children'
import { common } from '../../words/common'
import { useVersions } from './use-versions'
import { fieldName } from './value-words'
import { VersionsDialog } from './versions-dialog'

const kinds = optionsOf(insuranceKindWords, insuranceKinds)
const holders = optionsOf(policyHolderWords, policyHolders)
const fieldNames = ['kind', 'policyNumber', 'insurer', 'holder', 'startsOn', 'endsOn'] as const
const noCenter = (): null => null

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
  const title = policy ? policyWords.editTitle : policyWords.addTitle
  const fresh: Partial<InsuranceFields> = {
    policyNumber: null,
    startsOn: '',
    endsOn: null,
    insurer: null,
    holder: null,
  }
  const begun = { fields: policy ? policyFieldsOf(policy) : fresh, revision: policy?.revision ?? 1 }
  const form = useContractForm(insuranceFieldsSchema, {
    defaultValues: begun.fields,
    draftKey: `policy-${policy?.id ?? childId}`,
    fieldOf: (field) => fieldNames.find((name) => name === field.replace(/^fields\./u, '')) ?? null,
  })
  const store = useCommand('insurance.save')
  const versions = useVersions<InsuranceFields>(begun, async () => {
    const answer = await invoke('children.get', { id: childId })
    const newest = answer.ok ? answer.value.policies.find(({ id }) => id === policy?.id) : undefined
    return newest ? { fields: policyFieldsOf(newest), revision: newest.revision } : null
  })
  const save = (fields: InsuranceFields, accepted: AcceptedWarning[]) =>
    versions.saveOver(fields, (revision) =>
      store.run({ childId, fields, accepted, ...(policy ? { id: policy.id, revision } : {}) }),
    )
  const done = (): void => {
    notify({ text: policyWords.saved })
    onClose()
  }
  const { setFocus } = form.hook
  useEffect(() => {
    setFocus(fieldNames.find((name) => name === focus) ?? 'kind')
  }, [focus, setFocus])

  return (
    <>
      <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
        <FormBody form={form} onSave={save} onSaved={done} label={title}>
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
          <WarningsPanel form={form} />
          <FormActions>
            <Button type="submit" variant="primary" isPending={form.isSaving}>
              {common.save}
            </Button>
            <Button onPress={onClose} isDisabled={form.isSaving}>
              {common.cancel}
            </Button>
          </FormActions>
        </FormBody>
      </Dialog>
      {versions.conflict && (
        <VersionsDialog
          subject="insurance"
          conflict={versions.conflict}
          centerName={noCenter}
          isSaving={form.isSaving}
          onClose={versions.dismiss}
          onChoose={(fields) => {
            versions.settle()
            form.hook.reset(fields, { keepDefaultValues: true })
            void form.save(save).then((saved) => {
              if (saved !== null) done()
            })
          }}
        />
      )}
    </>
  )
}
