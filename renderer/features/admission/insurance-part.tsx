import { useWatch } from 'react-hook-form'
import { insuranceKindWords } from '../../../db/contract/words/terms'
import { FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { CheckboxField } from '../../ui/checkbox-field'
import { optionsOf } from '../../ui/option'
import { FieldGrid, Section } from '../../ui/section'
import { admissionWords as words } from '../../words/admission'
import type { AdmissionForm } from './admission-form'

/** The policy a child comes with; without the tick nothing of it is stored. */
export function InsurancePart({ form }: { readonly form: AdmissionForm }) {
  const insurance = useWatch({ control: form.hook.control, name: 'insurance' })
  const has = insurance !== null
  return (
    <Section title={words.insurance}>
      <CheckboxField
        label={words.hasInsurance}
        value={has}
        onChange={(ticked) => {
          const startsOn = form.hook.getValues('placement.startsOn')
          form.hook.setValue(
            'insurance',
            ticked
              ? {
                  kind: 'health_basic',
                  policyNumber: '',
                  startsOn,
                  endsOn: null,
                  insurer: null,
                  holder: null,
                }
              : null,
            { shouldDirty: true },
          )
        }}
      />
      {has && (
        <FieldGrid columns={4}>
          <FormSelectField
            form={form}
            name="insurance.kind"
            label={words.insuranceKind}
            options={optionsOf(insuranceKindWords)}
            isRequired
          />
          <FormTextField form={form} name="insurance.policyNumber" label={words.policyNumber} />
          <FormDateField form={form} name="insurance.startsOn" label={words.insuredFrom} isRequired />
          <FormDateField form={form} name="insurance.endsOn" label={words.insuredTo} />
        </FieldGrid>
      )}
    </Section>
  )
}
