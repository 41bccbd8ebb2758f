import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import {
  type Admission,
  type AdmissionInput,
  admissionSchema,
  type ChildFields,
  sexes,
} from '../../../db/contract/children'
import type { Center } from '../../../db/contract/centers'
import { fileKeepers } from '../../../db/contract/method'
import { normaliseText } from '../../../db/contract/persian'
import { entryRouteWords, sexWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { AdmissionReasonsField, IdFields, LegalStatusField } from '../../forms/child-fields'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import {
  FormCheckboxField,
  FormComboField,
  FormDateField,
  FormRadioField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from '../../forms/form-fields'
import { useFindingsWhileTyping } from '../../forms/use-findings-while-typing'
import { WarningsPanel } from '../../forms/warnings-panel'
import { WorkerField } from '../../forms/worker-field'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink, useGo } from '../../ui/navigation'
import { NoAccess } from '../../ui/no-access'
import { optionsOf } from '../../ui/option'
import { PageHeader } from '../../ui/page-header'
import { FieldGrid, Section } from '../../ui/section'
import { notify } from '../../ui/toast'
import { useToday } from '../../ui/today'
import { admissionWords as words } from '../../words/admission'
import { personName } from '../../words/person'
import type { AdmissionForm } from './admission-form'
import { InsurancePart } from './insurance-part'
import { SimilarPanel } from './similar-panel'

/** Admits a child in one form: who she is, where she comes to live, and her insurance where it is known. */
export default function AdmissionScreen() {
  const { may } = useSession()
  return may(fileKeepers) ? <Screen /> : <NoAccess title={words.title} />
}

function Screen() {
  const { value: centers, failure, isLoading, reload } = useQueryMethod('centers.list', {})
  return (
    <div className="flex min-h-0 grow flex-col gap-4">
      <PageHeader title={words.title} description={words.description} />
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {isLoading && <Loading />}
      {centers?.length === 0 && (
        <EmptyState title={words.noCenters} actions={<TextLink to="/centers">{words.toCenters}</TextLink>}>
          {words.noCentersText}
        </EmptyState>
      )}
      {centers !== undefined && centers.length > 0 && <Form centers={centers} />}
    </div>
  )
}

const emptyAdmission = (centers: readonly Center[], today: string) => ({
  child: {
    fileNumber: '',
    firstName: '',
    lastName: '',
    fatherName: '',
    motherName: '',
    // Named, though nothing is chosen: what only the fields know would count as typed.
    ...({ sex: undefined } as object),
    birthDate: null,
    birthDateEstimated: false,
    nationalId: '',
    nationalIdMissingReason: null,
    foreignId: '',
    legalStatus: null,
    admissionReasons: [],
    disability: null,
    stayReason: null,
    notes: '',
    worker: '',
  },
  placement: {
    centerId: centers.length === 1 ? (centers[0]?.id ?? '') : '',
    startsOn: today,
    entryRoute: 'judicial' as const,
    orderNumber: '',
    orderDate: null,
    note: '',
  },
  insurance: null,
})

function Form({ centers }: { readonly centers: readonly Center[] }) {
  const go = useGo()
  const form: AdmissionForm = useContractForm<AdmissionInput, Admission>(admissionSchema, {
    defaultValues: emptyAdmission(centers, useToday()),
    draftKey: 'admission',
  })
  const admit = useCommand('children.admit')
  useFindingsWhileTyping(form, (admission) => invoke('children.checkAdmission', admission))
  useNextFileNumber(form)
  return (
    <FormBody
      form={form}
      label={words.title}
      onSave={(admission, accepted) => admit.run({ ...admission, accepted })}
      onSaved={({ childId }) => {
        const { firstName, lastName } = form.hook.getValues('child')
        // As it was stored: the fields still hold what was typed.
        const stored = (name: string | null | undefined) => normaliseText(name ?? '') || null
        notify({
          text: words.saved(personName({ firstName: stored(firstName), lastName: stored(lastName) })),
          kind: 'success',
        })
        go(`/children/${childId}`)
      }}
    >
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <PersonPart form={form} />
          <CarePart form={form} centers={centers} />
          <ReasonsPart form={form} />
          <InsurancePart form={form} />
          <WarningsPanel form={form} />
          <SaveActions label={words.save} isSaving={form.isSaving} onCancel={() => go('/children')} />
        </div>
        <div>
          <div className="sticky top-0">
            <TypedSimilar form={form} />
          </div>
        </div>
      </div>
    </FormBody>
  )
}

/** Offers the center's next file number while the field is empty or still holds an offered one. */
function useNextFileNumber({ hook }: AdmissionForm): void {
  const centerId = useWatch({ control: hook.control, name: 'placement.centerId' })
  const { value } = useQueryMethod('children.nextFileNumber', { centerId }, { enabled: centerId !== '' })
  const { isDirty } = hook.getFieldState('child.fileNumber')
  useEffect(() => {
    if (value !== undefined && !isDirty)
      hook.resetField('child.fileNumber', { defaultValue: value.fileNumber })
  }, [hook, isDirty, value])
}

function TypedSimilar({ form }: { readonly form: AdmissionForm }) {
  const child = useWatch({ control: form.hook.control, name: 'child' })
  const centerId = useWatch({ control: form.hook.control, name: 'placement.centerId' })
  const birthDate = child.birthDate ?? null
  return (
    <SimilarPanel
      typed={{
        firstName: child.firstName ?? '',
        lastName: child.lastName ?? '',
        fatherName: child.fatherName ?? '',
        birthDate: birthDate !== null && /^\d{4}-/u.test(birthDate) ? birthDate : null,
        nationalId: child.nationalId ?? '',
        foreignId: child.foreignId ?? '',
        // Nothing chosen yet is an empty text in the form.
        sex: sexes.find((sex) => sex === child.sex),
        centerId: centerId === '' ? undefined : centerId,
      }}
    />
  )
}

const atChild = <Field extends keyof ChildFields>(field: Field) => `child.${field}` as const
const sexOptions = optionsOf(sexWords)

function PersonPart({ form }: { readonly form: AdmissionForm }) {
  return (
    <Section title={words.person}>
      <FieldGrid columns={3}>
        <FormTextField form={form} name="child.firstName" label={words.firstName} autoFocus />
        <FormTextField form={form} name="child.lastName" label={words.lastName} />
        <FormTextField form={form} name="child.fatherName" label={words.fatherName} />
        <FormRadioField form={form} name="child.sex" label={words.sex} options={sexOptions} isRequired />
        <FormDateField form={form} name="child.birthDate" label={words.birthDate} />
        <FormTextField form={form} name="child.motherName" label={words.motherName} />
        <IdFields form={form} at={atChild} />
      </FieldGrid>
      <FormCheckboxField form={form} name="child.birthDateEstimated" label={words.estimated} />
    </Section>
  )
}

const routeOptions = optionsOf(entryRouteWords)

function CarePart({ form, centers }: { readonly form: AdmissionForm; readonly centers: readonly Center[] }) {
  return (
    <Section title={words.care}>
      <FieldGrid columns={3}>
        <FormComboField
          form={form}
          name="placement.centerId"
          label={words.center}
          isRequired
          options={centers.map(({ id, name, residents, capacity }) => ({
            id,
            label: name,
            description: words.centerPlace(residents, capacity),
          }))}
        />
        <FormDateField form={form} name="placement.startsOn" label={words.startsOn} isRequired />
        <FormTextField
          form={form}
          name="child.fileNumber"
          label={words.fileNumber}
          description={words.fileNumberHint}
          isRequired
        />
        <FormSelectField
          form={form}
          name="placement.entryRoute"
          label={words.entryRoute}
          options={routeOptions}
          isRequired
        />
        <FormTextField
          form={form}
          name="placement.orderNumber"
          label={words.orderNumber}
          description={words.orderHint}
        />
        <FormDateField form={form} name="placement.orderDate" label={words.orderDate} />
      </FieldGrid>
      <FormTextAreaField form={form} name="placement.note" label={words.note} rows={2} />
    </Section>
  )
}

function ReasonsPart({ form }: { readonly form: AdmissionForm }) {
  return (
    <Section title={words.more}>
      <FieldGrid columns={2}>
        <LegalStatusField form={form} at={atChild} />
        <WorkerField form={form} name="child.worker" />
      </FieldGrid>
      <AdmissionReasonsField form={form} at={atChild} />
      <FormTextAreaField form={form} name="child.notes" label={words.notes} rows={2} />
    </Section>
  )
}
