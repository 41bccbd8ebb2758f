import { useState } from 'react'
import { letterMethods, type LetterTemplate } from '../../../db/contract/letters'
import { directorOnly } from '../../../db/contract/method'
import { persianDigits } from '../../../db/contract/persian'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import { FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RemoveDialog } from '../../forms/remove-dialog'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { Dialog } from '../../ui/dialog'
import { TextLink } from '../../ui/navigation'
import { NoAccess } from '../../ui/no-access'
import { PageHeader } from '../../ui/page-header'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { Waiting } from '../../ui/waiting'
import { common } from '../../words/common'
import { templateWords as words } from '../../words/letters'
import { settingsWords } from '../../words/settings'

/** The texts that letters are made from, for the director. */
export default function TemplatesScreen() {
  const { may } = useSession()
  return may(directorOnly) ? <Screen /> : <NoAccess title={words.title} />
}

function Screen() {
  const answer = useQueryMethod('letters.templates', {})
  const [edited, setEdited] = useState<LetterTemplate | 'new' | null>(null)
  const [removed, setRemoved] = useState<LetterTemplate | null>(null)
  const remove = useCommand('letters.removeTemplate')
  return (
    <div className="flex flex-col gap-4 pb-6">
      <PageHeader
        title={words.title}
        description={words.description}
        back={<TextLink to="/settings">{settingsWords.title}</TextLink>}
        actions={
          <Button variant="primary" onPress={() => setEdited('new')}>
            {words.add}
          </Button>
        }
      />
      {answer.value === undefined ? (
        <Waiting answers={[answer]} />
      ) : (
        <div className="card px-3 py-2">
          <DataTable
            caption={words.title}
            rows={answer.value}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'title',
                header: words.name,
                isRowHeader: true,
                cell: ({ title }) => persianDigits(title),
              },
              {
                id: 'addressee',
                header: words.addressee,
                cell: ({ addressee }) => persianDigits(addressee ?? common.missing),
              },
              {
                id: 'kind',
                header: words.kind,
                cell: ({ isBuiltIn }) => (isBuiltIn ? words.builtIn : words.own),
              },
              {
                id: 'actions',
                header: common.actions,
                cell: (template) => (
                  <span className="flex gap-2">
                    <Button
                      size="small"
                      label={words.editOf(persianDigits(template.title))}
                      onPress={() => setEdited(template)}
                    >
                      {common.edit}
                    </Button>
                    {!template.isBuiltIn && (
                      <Button
                        size="small"
                        variant="danger"
                        label={words.removeOf(persianDigits(template.title))}
                        onPress={() => setRemoved(template)}
                      >
                        {common.remove}
                      </Button>
                    )}
                  </span>
                ),
              },
            ]}
          />
        </div>
      )}
      {edited !== null && (
        <TemplateDialog template={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {removed !== null && (
        <RemoveDialog
          title={words.remove}
          text={words.removeText}
          removedText={words.removed}
          remove={() => remove.run({ id: removed.id, revision: removed.revision })}
          onClose={() => setRemoved(null)}
        />
      )}
    </div>
  )
}

const fieldsSchema = letterMethods['letters.saveTemplate'].input.omit({ id: true, revision: true })

function TemplateDialog({
  template,
  onClose,
}: {
  readonly template: LetterTemplate | null
  readonly onClose: () => void
}) {
  const form = useContractForm(fieldsSchema, {
    defaultValues: {
      title: template?.title ?? '',
      addressee: template?.addressee ?? null,
      body: template?.body ?? '',
    },
  })
  const save = useCommand('letters.saveTemplate')
  const key = template === null ? {} : { id: template.id, revision: template.revision }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={template === null ? words.addTitle : words.editTitle}
    >
      <FormBody
        form={form}
        onSave={(fields) => save.run({ ...key, ...fields })}
        onSaved={() => {
          notify({ text: words.saved })
          onClose()
        }}
      >
        <FieldGrid columns={2}>
          <FormTextField form={form} name="title" label={words.name} isRequired />
          <FormTextField form={form} name="addressee" label={words.addressee} />
        </FieldGrid>
        <FormTextAreaField
          form={form}
          name="body"
          label={words.body}
          description={words.places}
          rows={12}
          isRequired
        />
        <SaveActions isSaving={form.isSaving} onCancel={onClose} />
      </FormBody>
    </Dialog>
  )
}
