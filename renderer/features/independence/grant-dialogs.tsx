import { z } from 'zod'
import { dateSchema, optionalTextSchema } from '../../../db/contract/fields'
import { type Grant, grantDocuments } from '../../../db/contract/independence'
import { formatJalali } from '../../../db/contract/jalali'
import { grantDocumentWords } from '../../../db/contract/words/independence-terms'
import { programmeWords, wordOf } from '../../../db/contract/words/terms'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import {
  FormCheckboxGroupField,
  FormDateField,
  FormSelectField,
  FormTextField,
} from '../../forms/form-fields'
import { WarningsPanel } from '../../forms/warnings-panel'
import { Dialog } from '../../ui/dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { childIndependenceWords as words } from '../../words/independence'

const requestSchema = z.strictObject({
  programme: z.string('required').min(1, 'required').max(60),
  requestedOn: dateSchema,
  documents: z.array(z.enum(grantDocuments)),
  note: optionalTextSchema(300),
})
const noteSchema = z.strictObject({ note: optionalTextSchema(300) })
const nothingSchema = z.strictObject({})
const papers = optionsOf(grantDocumentWords, grantDocuments)

/** A new request, or the papers of one. */
export function GrantDialog({
  childId,
  grant,
  onClose,
}: {
  readonly childId: string
  readonly grant: Grant | null
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const programmes = useQueryMethod('programmes.list', {}).value ?? []
  const options = programmes
    .filter(({ id, basis, active }) => id === grant?.programme || (basis === 'grant' && active))
    .map(({ id, name }) => ({ id, label: name ?? wordOf(programmeWords, id) }))
  const form = useContractForm(requestSchema, {
    defaultValues:
      grant === null
        ? { programme: 'transition_grant', requestedOn: today, documents: [], note: null }
        : {
            programme: grant.programme,
            requestedOn: grant.requestedOn,
            documents: grant.documents,
            note: grant.note,
          },
    draftKey: `grant-${grant?.id ?? childId}`,
  })
  const store = useCommand('grants.save')
  const title = grant === null ? words.addGrantTitle : words.editGrantTitle
  return (
    <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={title}
        onSave={(fields) =>
          store.run({ childId, ...fields, ...(grant && { id: grant.id, revision: grant.revision }) })
        }
        onSaved={() => {
          notify({ text: words.grantSaved })
          onClose()
        }}
      >
        <FieldGrid columns={2}>
          <FormSelectField
            form={form}
            name="programme"
            label={words.programme}
            options={options}
            isRequired
          />
          <FormDateField form={form} name="requestedOn" label={words.requestedOn} isRequired />
        </FieldGrid>
        <FormCheckboxGroupField
          form={form}
          name="documents"
          label={words.documents}
          options={papers}
          columns={2}
        />
        <FormTextField form={form} name="note" label={words.note} />
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

/** Makes the line of the ledger; a second grant in a life asks for a reason. */
export function ComputeDialog({
  grant,
  programme,
  onClose,
}: {
  readonly grant: Grant
  readonly programme: string
  readonly onClose: () => void
}) {
  const form = useContractForm(nothingSchema, { defaultValues: {}, fieldOf: () => null })
  const compute = useCommand('grants.compute')
  return (
    <Dialog isOpen onClose={onClose} title={words.computeTitle} isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={words.computeTitle}
        unguarded
        onSave={(_, accepted) => compute.run({ id: grant.id, revision: grant.revision, accepted })}
        onSaved={() => {
          notify({ text: words.computed })
          onClose()
        }}
      >
        <p>{words.computeText(programme, formatJalali(grant.requestedOn))}</p>
        <WarningsPanel form={form} />
        <SaveActions label={words.computeSave} isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}

/** Refuses a request, with a note that stays on the file. */
export function RefuseDialog({ grant, onClose }: { readonly grant: Grant; readonly onClose: () => void }) {
  const form = useContractForm(noteSchema, { defaultValues: { note: grant.note } })
  const refuse = useCommand('grants.refuse')
  return (
    <Dialog isOpen onClose={onClose} title={words.refuseTitle} size="small" isBusy={form.isSaving}>
      <FormBody
        form={form}
        label={words.refuseTitle}
        onSave={({ note }) => refuse.run({ id: grant.id, revision: grant.revision, note })}
        onSaved={() => {
          notify({ text: words.refused })
          onClose()
        }}
      >
        <p>{words.refuseText}</p>
        <FormTextField form={form} name="note" label={words.note} />
        <SaveActions isDanger label={words.refuse} isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}
