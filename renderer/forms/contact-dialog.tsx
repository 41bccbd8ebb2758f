import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import {
  type Contact,
  contactFieldsSchema,
  contactKinds,
  livingStates,
  studyStates,
  workStates,
} from '../../db/contract/independence'
import {
  contactKindWords,
  livingStateWords,
  studyStateWords,
  workStateWords,
} from '../../db/contract/words/independence-terms'
import { MISSING } from '../../db/contract/words/terms'
import { invoke } from '../api/client'
import { useCommand } from '../api/hooks'
import { useSession } from '../api/session'
import { optionsOf } from '../ui/option'
import { FieldGrid } from '../ui/section'
import { childIndependenceWords as words, independenceWords } from '../words/independence'
import type { ContractForm } from './contract-form'
import {
  FormDateField,
  FormRadioField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from './form-fields'
import { RecordDialog } from './record-dialog'

/** As in the contract, but that nobody has said yet whether she was reached. */
const formSchema = contactFieldsSchema.extend({ reached: z.enum(['yes', 'no'], 'required') })
type ContactInput = z.input<typeof formSchema>
type ContactOutput = z.output<typeof formSchema>

const kinds = optionsOf(contactKindWords, contactKinds)
const livings = optionsOf(livingStateWords, livingStates)
const works = optionsOf(workStateWords, workStates)
const studies = optionsOf(studyStateWords, studyStates)

/** The sentences of a contact with somebody who left; whoever visits a child in a family says other ones. */
export interface ContactSentences {
  readonly addTitle: string
  readonly editTitle: string
  readonly saved: string
}

/** A new contact, or a change of one. Who was not reached answers nothing. */
export function ContactDialog({
  childId,
  contact,
  asksLife = true,
  sentences = {
    addTitle: words.addContactTitle,
    editTitle: words.editContactTitle,
    saved: words.contactSaved,
  },
  focus = null,
  onClose,
}: {
  readonly childId: string
  readonly contact: Contact | null
  /** Where she lives, what she works and learns: asked of who has left for a life of her own. */
  readonly asksLife?: boolean
  readonly sentences?: ContactSentences
  readonly focus?: string | null
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const store = useCommand('contacts.save')
  return (
    <RecordDialog
      title={contact === null ? sentences.addTitle : sentences.editTitle}
      schema={formSchema}
      fieldNames={['contactedOn', 'kind', 'met', 'reached', 'living', 'work', 'study', 'needs', 'outcome']}
      subject="contact"
      values={contact === null ? freshOf(today) : valuesOf(contact)}
      revision={contact?.revision ?? null}
      draftKey={`contact-${contact?.id ?? childId}`}
      focus={focus}
      save={({ reached, living, work, study, ...rest }, _accepted, revision) => {
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
          ...(contact && { id: contact.id, revision }),
        })
      }}
      newest={async () => {
        const answer = await invoke('independence.ofChild', { childId })
        const now = answer.ok ? answer.value.contacts.find(({ id }) => id === contact?.id) : undefined
        return now ? { fields: valuesOf(now), revision: now.revision } : null
      }}
      savedText={sentences.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={3}>
            <FormDateField form={form} name="contactedOn" label={words.contactedOn} isRequired />
            <FormSelectField form={form} name="kind" label={words.kind} options={kinds} isRequired />
            <FormTextField form={form} name="met" label={words.met} />
          </FieldGrid>
          <ReachedFields form={form} asksLife={asksLife} />
          <FieldGrid columns={2}>
            <FormTextAreaField form={form} name="needs" label={words.needs} rows={3} />
            <FormTextAreaField form={form} name="outcome" label={words.outcome} rows={3} />
          </FieldGrid>
        </>
      )}
    </RecordDialog>
  )
}

function ReachedFields({
  form,
  asksLife,
}: {
  readonly form: ContractForm<ContactInput, ContactOutput>
  readonly asksLife: boolean
}) {
  const [kind, reached] = useWatch({ control: form.hook.control, name: ['kind', 'reached'] })
  const isVisit = (kind as string | undefined) === 'visit'
  return (
    <>
      <FormRadioField
        form={form}
        name="reached"
        label={isVisit ? words.seen : words.reached}
        options={[
          { id: 'yes', label: isVisit ? words.seenYes : words.reachedYes },
          { id: 'no', label: words.reachedNo },
        ]}
        isRequired
      />
      {asksLife && (reached as string | undefined) === 'yes' && (
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
    </>
  )
}

function freshOf(today: string): Partial<ContactInput> {
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

function valuesOf(contact: Contact): ContactOutput {
  const { contactedOn, kind, reached, met, living, work, study, needs, outcome } = contact
  return {
    contactedOn,
    kind,
    reached: reached ? 'yes' : 'no',
    met,
    living,
    work,
    study,
    needs,
    outcome,
  }
}
