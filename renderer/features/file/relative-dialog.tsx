import { useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import {
  type ChildRelative,
  lifeStates,
  relationFieldsSchema,
  relativeFieldsSchema,
  standings,
} from '../../../db/contract/relatives'
import { lifeStateWords, standingWords } from '../../../db/contract/words/file-terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import type { ContractForm } from '../../forms/contract-form'
import {
  FormCheckboxField,
  FormDateField,
  FormRadioField,
  FormSelectField,
  FormSuggestField,
  FormTextAreaField,
  FormTextField,
} from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { familyWords as words, partWords } from '../../words/file'
import { personName } from '../../words/person'
import { relationCode, relationOptions, relationText } from '../../words/relation'
import { fieldName } from '../../words/value-words'
import { type KnownRelative, KnownRelatives } from './known-relatives'

const lives = optionsOf(lifeStateWords, lifeStates)
const standingOptions = optionsOf(standingWords, standings)

const formSchema = z
  .strictObject({
    ...relativeFieldsSchema.shape,
    ...relationFieldsSchema.shape,
    alsoSiblings: z.boolean(),
  })
  .refine(({ firstName, lastName }) => firstName !== null || lastName !== null, {
    path: ['lastName'],
    message: 'required',
  })
type RelativeInput = z.input<typeof formSchema>
type RelativeOutput = z.output<typeof formSchema>

const fresh: Partial<RelativeInput> = {
  firstName: null,
  lastName: null,
  fatherName: null,
  nationalId: null,
  birthDate: null,
  life: 'unknown',
  phone: null,
  address: null,
  note: null,
  relation: '',
  isGuardian: false,
  standing: null,
  reason: null,
  alsoSiblings: false,
}

function valuesOf({ person, relation, isGuardian, standing, reason }: ChildRelative): RelativeOutput {
  return {
    ...person,
    relation: relationText(relation),
    isGuardian,
    standing,
    reason,
    alsoSiblings: false,
  }
}

/** A relative of the child: a new person, one whom the register knows already, or a change of one. */
export function RelativeDialog({
  childId,
  relative,
  hasSiblings,
  focus,
  onClose,
}: {
  readonly childId: string
  readonly relative: ChildRelative | null
  readonly hasSiblings: boolean
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('relatives.save')
  const [known, setKnown] = useState<KnownRelative | null>(null)
  // The person's own revision, which moves on when a newer version is taken over.
  const personRevision = useRef(relative?.relativeRevision)
  return (
    <RecordDialog
      title={relative ? words.editRelativeTitle : words.addRelativeTitle}
      size="large"
      schema={formSchema}
      fieldNames={[
        'firstName',
        'lastName',
        'fatherName',
        'relation',
        'life',
        'isGuardian',
        'nationalId',
        'birthDate',
        'phone',
        'address',
        'standing',
        'reason',
        'note',
      ]}
      subject="relative"
      values={relative ? valuesOf(relative) : fresh}
      revision={relative?.revision ?? null}
      draftKey={`relative-${relative?.id ?? childId}`}
      focus={focus}
      save={({ relation, isGuardian, standing, reason, alsoSiblings, ...person }, _accepted, revision) =>
        store.run({
          childId,
          person,
          relation: {
            relation: relationCode(relation),
            isGuardian,
            standing,
            reason: standing === 'fit' ? null : reason,
          },
          alsoSiblings,
          ...(relative && {
            id: relative.id,
            revision,
            relativeId: relative.relativeId,
            relativeRevision: personRevision.current,
          }),
          ...(known && { relativeId: known.relativeId, relativeRevision: known.revision }),
        })
      }
      newest={async () => {
        const answer = await invoke('relatives.ofChild', { childId })
        const now = answer.ok ? answer.value.relatives.find(({ id }) => id === relative?.id) : undefined
        if (!now) return null
        personRevision.current = now.relativeRevision
        return { fields: valuesOf(now), revision: now.revision }
      }}
      savedText={words.relativeSaved}
      onClose={onClose}
    >
      {(form) => (
        <>
          {relative === null && <Known form={form} childId={childId} known={known} onKnown={setKnown} />}
          {relative !== null && relative.sharedWith > 0 && (
            <Notice>{words.sharedNotice(relative.sharedWith)}</Notice>
          )}
          <FieldGrid columns={3}>
            <FormTextField form={form} name="firstName" label={fieldName('firstName')} />
            <FormTextField form={form} name="lastName" label={fieldName('lastName')} />
            <FormTextField form={form} name="fatherName" label={fieldName('fatherName')} />
            <FormSuggestField
              form={form}
              name="relation"
              label={words.relation}
              description={words.relationHint}
              options={relationOptions}
              isRequired
            />
            <FormRadioField form={form} name="life" label={words.life} options={lives} isRequired />
            <FormDateField form={form} name="birthDate" label={fieldName('birthDate')} />
            <FormTextField
              form={form}
              name="nationalId"
              label={fieldName('nationalId')}
              inputMode="numeric"
            />
            <FormTextField form={form} name="phone" label={words.phone} inputMode="numeric" />
            <FormTextField form={form} name="address" label={words.address} />
          </FieldGrid>
          <FormCheckboxField form={form} name="isGuardian" label={words.isGuardian} />
          <StandingFields form={form} />
          <FormTextAreaField form={form} name="note" label={partWords.note} rows={2} />
          {hasSiblings && <FormCheckboxField form={form} name="alsoSiblings" label={words.alsoSiblings} />}
        </>
      )}
    </RecordDialog>
  )
}

type Form = ContractForm<RelativeInput, RelativeOutput>

/** The reason is asked of whoever is unfit or out of reach. */
function StandingFields({ form }: { readonly form: Form }) {
  const standing = useWatch({ control: form.hook.control, name: 'standing' })
  return (
    <FieldGrid columns={2}>
      <FormSelectField
        form={form}
        name="standing"
        label={words.standing}
        options={standingOptions}
        emptyLabel={words.standingMissing}
      />
      {(standing === 'unfit' || standing === 'unavailable') && (
        <FormTextField form={form} name="reason" label={words.standingReason} />
      )}
    </FieldGrid>
  )
}

/** Looks for the person among those the register knows, before she is made a second time. */
function Known({
  form,
  childId,
  known,
  onKnown,
}: {
  readonly form: Form
  readonly childId: string
  readonly known: KnownRelative | null
  readonly onKnown: (known: KnownRelative | null) => void
}) {
  const [firstName, lastName, nationalId] = useWatch({
    control: form.hook.control,
    name: ['firstName', 'lastName', 'nationalId'],
  })
  const take = (found: KnownRelative): void => {
    onKnown(found)
    const values = form.hook.getValues()
    form.hook.reset({ ...values, ...found.person }, { keepDefaultValues: true })
  }
  if (known !== null) {
    return (
      <Notice kind="success" actions={<Button onPress={() => onKnown(null)}>{words.otherOne}</Button>}>
        {words.chosen(personName(known.person))}
      </Notice>
    )
  }
  return (
    <KnownRelatives
      childId={childId}
      typed={{ firstName: firstName ?? '', lastName: lastName ?? '', nationalId: nationalId ?? '' }}
      onTake={take}
    />
  )
}
