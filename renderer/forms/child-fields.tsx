import type { FieldPath, FieldValues } from 'react-hook-form'
import { admissionReasons, type ChildFields, missingIdReasons } from '../../db/contract/children'
import { admissionReasonWords, legalStatusWords, missingIdReasonWords } from '../../db/contract/words/terms'
import { TextLink } from '../ui/navigation'
import { optionsOf } from '../ui/option'
import { identityWords as words } from '../words/children'
import { common } from '../words/common'
import { fieldName } from '../words/value-words'
import type { ContractForm } from './contract-form'
import { FormCheckboxGroupField, FormSelectField, FormTextField } from './form-fields'

interface OfChild<In extends FieldValues, Out> {
  readonly form: ContractForm<In, Out>
  /** Where the form holds a field of the child. */
  readonly at: (field: keyof ChildFields) => FieldPath<In>
}

const missingReasons = optionsOf(missingIdReasonWords, missingIdReasons)
const legalStatuses = optionsOf(legalStatusWords)
const reasons = optionsOf(admissionReasonWords, admissionReasons)

/** What a child is known by to the state, three fields of a grid; where another file has the same national id, a way to it. */
export function IdFields<In extends FieldValues, Out>({ form, at }: OfChild<In, Out>) {
  const other = form.failure?.findings?.find(
    ({ rule, otherId }) => rule === 'B04' && otherId !== null,
  )?.otherId
  return (
    <>
      <FormTextField
        form={form}
        name={at('nationalId')}
        label={fieldName('nationalId')}
        inputMode="numeric"
        description={
          other === undefined || other === null ? (
            words.nationalIdHint
          ) : (
            <>
              {words.sameIdAs} <TextLink to={`/children/${other}`}>{words.openOther}</TextLink>
            </>
          )
        }
      />
      <FormSelectField
        form={form}
        name={at('nationalIdMissingReason')}
        label={fieldName('nationalIdMissingReason')}
        description={words.missingReasonHint}
        options={missingReasons}
        emptyLabel={common.notWritten}
      />
      <FormTextField
        form={form}
        name={at('foreignId')}
        label={fieldName('foreignId')}
        description={words.foreignIdHint}
        inputMode="numeric"
      />
    </>
  )
}

/** Her standing before the law. */
export function LegalStatusField<In extends FieldValues, Out>({ form, at }: OfChild<In, Out>) {
  return (
    <FormSelectField
      form={form}
      name={at('legalStatus')}
      label={fieldName('legalStatus')}
      options={legalStatuses}
      emptyLabel={common.notWritten}
    />
  )
}

/** Why she was admitted, one reason or more. */
export function AdmissionReasonsField<In extends FieldValues, Out>({ form, at }: OfChild<In, Out>) {
  return (
    <FormCheckboxGroupField
      form={form}
      name={at('admissionReasons')}
      label={fieldName('admissionReasons')}
      description={words.admissionReasonsHint}
      options={reasons}
      columns={3}
    />
  )
}
