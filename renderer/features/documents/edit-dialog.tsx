import { documentMethods, documentSlots, type FileDocument } from '../../../db/contract/documents'
import { documentSlotWords } from '../../../db/contract/words/file-terms'
import { useCommand } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { Dialog } from '../../ui/dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { documentWords as words } from '../../words/documents'

const schema = documentMethods['documents.update'].input.pick({ slot: true, title: true, datedOn: true })
// A page comes into the place of the photo only by cropping.
const slots = optionsOf(
  documentSlotWords,
  documentSlots.filter((slot) => slot !== 'photo'),
)

/** Name, date and place of a document. */
export function EditDialog({
  document,
  onClose,
}: {
  readonly document: FileDocument
  readonly onClose: () => void
}) {
  const { id, revision, slot, title, datedOn } = document
  const form = useContractForm(schema, {
    defaultValues: { slot, title, datedOn },
    draftKey: `document-${id}`,
  })
  const store = useCommand('documents.update')
  return (
    <Dialog isOpen onClose={onClose} title={words.editTitle} isBusy={form.isSaving}>
      <FormBody
        form={form}
        onSave={(fields) => store.run({ id, revision, ...fields })}
        onSaved={() => {
          notify({ text: words.edited })
          onClose()
        }}
        label={words.editTitle}
      >
        <FieldGrid columns={2}>
          <FormTextField form={form} name="title" label={words.name} description={words.nameHint} />
          <FormDateField form={form} name="datedOn" label={words.date} />
          <FormSelectField form={form} name="slot" label={words.slot} options={slots} isRequired />
        </FieldGrid>
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}
