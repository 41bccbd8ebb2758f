import { useEffect } from 'react'
import {
  type Child,
  type ChildFields,
  childFieldsSchema,
  type ChildFieldsInput,
} from '../../../db/contract/children'
import type { AcceptedWarning } from '../../../db/contract/findings'
import { isIsoDate } from '../../../db/contract/jalali'
import { sexWords, stayReasonWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { AdmissionReasonsField, IdFields, LegalStatusField } from '../../forms/child-fields'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import {
  FormCheckboxField,
  FormDateField,
  FormRadioField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from '../../forms/form-fields'
import { useVersions } from '../../forms/use-versions'
import { VersionsDialog } from '../../forms/versions-dialog'
import { WorkerField } from '../../forms/worker-field'
import { WarningsPanel } from '../../forms/warnings-panel'
import { optionsOf } from '../../ui/option'
import { FieldGrid, Section } from '../../ui/section'
import { notify } from '../../ui/toast'
import { identityWords } from '../../words/children'
import { common } from '../../words/common'
import { asksStayReason, identityOf } from './identity-fields'
import { fieldName } from '../../words/value-words'

type IdentityField = keyof ChildFields

export interface IdentityFormProps {
  readonly child: Child
  readonly today: string
  /** The field a finding pointed at. */
  readonly focus: string | null
  readonly onDone: () => void
}

const sexes = optionsOf(sexWords)
const stay = optionsOf(stayReasonWords)
const noCenter = (): null => null
const atForm = <Field extends IdentityField>(field: Field): Field => field

const isIdentityField = (field: string): field is IdentityField =>
  Object.hasOwn(childFieldsSchema.shape, field)

/** The first page of the file in a form. Saving over a newer version shows both. */
export function IdentityForm({ child, today, focus, onDone }: IdentityFormProps) {
  const begun = { fields: identityOf(child), revision: child.revision }
  const form = useContractForm<ChildFieldsInput, ChildFields>(childFieldsSchema, {
    defaultValues: begun.fields,
    draftKey: `child-${child.id}`,
    fieldOf: (field) => {
      const name = field.replace(/^fields\./u, '')
      return isIdentityField(name) ? name : null
    },
  })
  const update = useCommand('children.update')
  const versions = useVersions<ChildFields>(begun, async () => {
    const answer = await invoke('children.get', { id: child.id })
    return answer.ok
      ? { fields: identityOf(answer.value.child), revision: answer.value.child.revision }
      : null
  })
  const save = (fields: ChildFields, accepted: AcceptedWarning[]) =>
    versions.saveOver(fields, (revision) => update.run({ id: child.id, revision, fields, accepted }))
  const done = (): void => {
    notify({ text: identityWords.saved })
    onDone()
  }

  const { setFocus, watch } = form.hook
  const [birthDate = null, stayReason] = watch(['birthDate', 'stayReason'])
  useEffect(() => {
    setFocus(focus !== null && isIdentityField(focus) ? focus : 'firstName')
  }, [focus, setFocus])

  return (
    <>
      <FormBody form={form} onSave={save} onSaved={done} label={identityWords.title}>
        <Section title={identityWords.names}>
          <FieldGrid columns={4}>
            <FormTextField form={form} name="firstName" label={identityWords.firstName} />
            <FormTextField form={form} name="lastName" label={identityWords.lastName} />
            <FormTextField form={form} name="fatherName" label={fieldName('fatherName')} />
            <FormTextField form={form} name="motherName" label={fieldName('motherName')} />
            <FormTextField
              form={form}
              name="fileNumber"
              label={fieldName('fileNumber')}
              dir="auto"
              isRequired
            />
            <FormRadioField form={form} name="sex" label={fieldName('sex')} options={sexes} isRequired />
          </FieldGrid>
        </Section>
        <Section title={identityWords.birth}>
          <FieldGrid columns={3}>
            <FormDateField form={form} name="birthDate" label={fieldName('birthDate')} />
            <IdFields form={form} at={atForm} />
          </FieldGrid>
          <FormCheckboxField form={form} name="birthDateEstimated" label={identityWords.estimated} />
        </Section>
        <Section title={identityWords.legal}>
          <FieldGrid columns={2}>
            <LegalStatusField form={form} at={atForm} />
            {asksStayReason(
              { birthDate: isIsoDate(birthDate ?? '') ? birthDate : null, stayReason },
              today,
            ) && (
              <FormSelectField
                form={form}
                name="stayReason"
                label={fieldName('stayReason')}
                options={stay}
                emptyLabel={common.notWritten}
              />
            )}
          </FieldGrid>
          <AdmissionReasonsField form={form} at={atForm} />
        </Section>
        <Section title={identityWords.other}>
          <FieldGrid columns={2}>
            <WorkerField form={form} name="worker" />
          </FieldGrid>
          <FieldGrid columns={2}>
            <FormTextAreaField form={form} name="disability" label={fieldName('disability')} rows={3} />
            <FormTextAreaField form={form} name="notes" label={fieldName('notes')} rows={3} />
          </FieldGrid>
        </Section>
        <WarningsPanel form={form} />
        <SaveActions isSaving={form.isSaving} onCancel={onDone} />
      </FormBody>
      {versions.conflict && (
        <VersionsDialog
          subject="child"
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
