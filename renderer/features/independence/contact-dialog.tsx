import { z } from 'zod'
import {
  type Contact,
  contactFieldsSchema,
  contactKinds,
  livingStates,
  studyStates,
  workStates,
} from '../../../db/contract/independence'
import {
  contactKindWords,
  livingStateWords,
  studyStateWords,
  workStateWords,
} from '../../../db/contract/words/independence-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { useCommand } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import {
  FormDateField,
  FormRadioField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { childIndependenceWords as words, independenceWords } from '../../words/independence'

/** As in the contract, but that nobody has said yet whether she was reached. */
const formSchema = contactFieldsSchema.extend({ reached: z.enum(['yes', 'no'], 'required') })

const answers = [
  { id: 'yes', label: words.reachedYes },
  { id: 'no', label: words.reachedNo },
]
const kinds = optionsOf(contactKindWords, contactKinds)
const livings = optionsOf(livingStateWords, livingStates)
const works = optionsOf(workStateWords, workStates)
const studies = optionsOf(studyStateWords, studyStates)

/** A new contact, or a change of one. Who was not reached answers nothing. */
export function ContactDialog({
  childId,
  contact,
  onClose,
}: {
  readonly childId: string
  readonly contact: Contact | null
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const form = useContractForm(formSchema, {
    defaultValues: valuesOf(contact, today),
    draftKey: `contact-${contact?.id ?? childId}`,
    fieldOf: (field) =>
      (
        ['contactedOn', 'kind', 'reached', 'met', 'living', 'work', 'study', 'needs', 'outcome'] as const
      ).find((name) => name === field.replace(/^fields\./u, '')) ?? null,
  })
  const store = useCommand('contacts.save')
  const isReached = form.hook.watch('reached') === 'yes'
  const title = contact === null ? words.addContactTitle : words.editContactTitle
  return (
    <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={title}
        onSave={({ reached, living, work, study, ...rest }) => {
          const answered = reached === 'yes'
          return store.run({
            childId,
            fields: {
              ...rest,
              reached: answered,
              living: answered ? living : null,
              work: answered ? work : null,
              study: answered ? study : null,
            },
            ...(contact && { id: contact.id, revision: contact.revision }),
          })
        }}
        onSaved={() => {
          notify({ text: words.contactSaved })
          onClose()
        }}
      >
        <FieldGrid columns={3}>
          <FormDateField form={form} name="contactedOn" label={words.contactedOn} isRequired />
          <FormSelectField form={form} name="kind" label={words.kind} options={kinds} isRequired />
          <FormTextField form={form} name="met" label={words.met} />
        </FieldGrid>
        <FormRadioField form={form} name="reached" label={words.reached} options={answers} isRequired />
        {isReached && (
          <FieldGrid columns={3}>
            <FormSelectField
              form={form}
              name="living"
              label={independenceWords.living}
              options={livings}
              emptyLabel={MISSING}
            />
            <FormSelectField
              form={form}
              name="work"
              label={independenceWords.work}
              options={works}
              emptyLabel={MISSING}
            />
            <FormSelectField
              form={form}
              name="study"
              label={independenceWords.study}
              options={studies}
              emptyLabel={MISSING}
            />
          </FieldGrid>
        )}
        <FieldGrid columns={2}>
          <FormTextAreaField form={form} name="needs" label={words.needs} rows={3} />
          <FormTextAreaField form={form} name="outcome" label={words.outcome} rows={3} />
        </FieldGrid>
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
  )
}

function valuesOf(contact: Contact | null, today: string) {
  if (contact === null) {
    return {
      contactedOn: today,
      met: null,
      living: null,
      work: null,
      study: null,
      needs: null,
      outcome: null,
    }
  }
  const { contactedOn, kind, reached, met, living, work, study, needs, outcome } = contact
  return {
    contactedOn,
    kind,
    reached: reached ? ('yes' as const) : ('no' as const),
    met,
    living,
    work,
    study,
    needs,
    outcome,
  }
}
