import { useState } from 'react'
import { formatJalali, jalaliText } from '../../../db/contract/jalali'
import type { LetterTemplate } from '../../../db/contract/letters'
import { directorOnly, fileKeepers } from '../../../db/contract/method'
import { letterMethods } from '../../../db/contract/letters'
import { persianDigits } from '../../../db/contract/persian'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { PrintButtons } from '../../paper/print-buttons'
import { printFooter } from '../../paper/print-footer'
import { WordButton } from '../../paper/word-button'
import { DataTable } from '../../ui/data-table'
import { TextLink, useRouteParam } from '../../ui/navigation'
import { useWindowTitle } from '../../ui/page-header'
import { FieldGrid, Section } from '../../ui/section'
import { SelectField } from '../../ui/select-field'
import { notify } from '../../ui/toast'
import { Waiting } from '../../ui/waiting'
import { common } from '../../words/common'
import { letterWords as words } from '../../words/letters'
import { letterJob } from './letter-print'

/** Letters about one child: a new one from a text, the earlier ones, and the summary of her file on paper. */
export default function LettersScreen() {
  const childId = useRouteParam('childId')
  const session = useSession()
  const { today, may } = session
  useWindowTitle(words.window)
  const letters = useQueryMethod('letters.ofChild', { childId })
  const templates = useQueryMethod('letters.templates', {})
  if (letters.value === undefined || templates.value === undefined) {
    return <Waiting answers={[letters, templates]} />
  }
  const faceSheetFile = words.faceSheetFile(jalaliText(today))
  return (
    <>
      <Section
        title={words.faceSheet}
        description={words.faceSheetText}
        actions={
          <>
            <PrintButtons
              job={async () => {
                const sheet = await invoke('letters.faceSheet', { childId })
                return sheet.ok
                  ? {
                      document: 'face_sheet',
                      fileName: faceSheetFile,
                      footer: printFooter(sheet.value.centerName),
                      data: sheet.value,
                    }
                  : sheet
              }}
            />
            <WordButton paper={{ table: 'face_sheet', childId }} fileName={faceSheetFile} />
          </>
        }
      />
      {may(fileKeepers) && <NewLetter childId={childId} templates={templates.value} today={today} />}
      <Section
        title={words.earlier}
        actions={may(directorOnly) && <TextLink to="/letters/templates">{words.editTemplates}</TextLink>}
      >
        <DataTable
          caption={words.earlier}
          rows={letters.value}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              id: 'number',
              header: words.number,
              isRowHeader: true,
              cell: ({ number }) => persianDigits(number),
            },
            { id: 'datedOn', header: words.datedOn, cell: ({ datedOn }) => formatJalali(datedOn) },
            { id: 'kind', header: words.kind, cell: ({ kind }) => persianDigits(kind) },
            {
              id: 'addressee',
              header: words.addressee,
              cell: ({ addressee }) => persianDigits(addressee ?? common.missing),
            },
            { id: 'madeBy', header: words.madeBy, cell: ({ madeBy }) => madeBy },
            {
              id: 'papers',
              header: words.papers,
              cell: (letter) => (
                <span className="flex flex-wrap gap-2">
                  <PrintButtons job={() => letterJob(letter, session)} />
                  <WordButton
                    paper={{ table: 'letter', id: letter.id }}
                    fileName={words.letterFile(jalaliText(letter.datedOn))}
                  />
                </span>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}

function NewLetter({
  childId,
  templates,
  today,
}: {
  readonly childId: string
  readonly templates: readonly LetterTemplate[]
  readonly today: string
}) {
  const [templateId, setTemplateId] = useState<string | null>(null)
  return (
    <Section title={words.newLetter}>
      <div className="max-w-md">
        <SelectField
          label={words.template}
          options={templates.map(({ id, title }) => ({ id, label: persianDigits(title) }))}
          value={templateId}
          onChange={setTemplateId}
          emptyLabel={words.chooseTemplate}
        />
      </div>
      {templateId !== null && (
        <Draft
          key={templateId}
          childId={childId}
          templateId={templateId}
          today={today}
          onDone={() => setTemplateId(null)}
        />
      )}
    </Section>
  )
}

interface DraftOf {
  readonly childId: string
  readonly templateId: string
  readonly today: string
  readonly onDone: () => void
}

/** The text filled from the file, ready to be edited. */
function Draft(asked: DraftOf) {
  const { childId, templateId } = asked
  const draft = useQueryMethod('letters.draft', { childId, templateId })
  if (draft.value !== undefined) return <DraftForm {...asked} text={draft.value} />
  return <Waiting answers={[draft]} />
}

const fieldsSchema = letterMethods['letters.make'].input.omit({ childId: true, templateId: true })

function DraftForm({
  childId,
  templateId,
  today,
  onDone,
  text,
}: DraftOf & { readonly text: { readonly addressee: string | null; readonly body: string } }) {
  const form = useContractForm(fieldsSchema, {
    defaultValues: { datedOn: today, addressee: text.addressee, body: text.body },
    draftKey: `letter-${childId}-${templateId}`,
  })
  const make = useCommand('letters.make')
  return (
    <FormBody
      form={form}
      label={words.newLetter}
      onSave={(fields) => make.run({ childId, templateId, ...fields })}
      onSaved={({ number }) => {
        notify({ text: words.made(persianDigits(number)) })
        onDone()
      }}
    >
      <FieldGrid columns={2}>
        <FormTextField form={form} name="addressee" label={words.addressee} />
        <FormDateField form={form} name="datedOn" label={words.datedOn} isRequired />
      </FieldGrid>
      <FormTextAreaField
        form={form}
        name="body"
        label={words.body}
        description={words.bodyHelp}
        rows={12}
        isRequired
      />
      <SaveActions label={words.make} isSaving={form.isSaving} onCancel={onDone} />
    </FormBody>
  )
}
