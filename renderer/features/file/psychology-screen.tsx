import { psychologyReaders } from '../../../db/contract/method'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import {
  type PsychologyFields,
  psychologyFieldsSchema,
  psychologyKinds,
  type PsychologyRecord,
} from '../../../db/contract/psychology'
import { psychologyKindWords } from '../../../db/contract/words/file-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { NoAccess } from '../../ui/no-access'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { filePartWords } from '../../words/children'
import { partWords, psychologyWords as words } from '../../words/file'
import { type FilePart, PartAnswer, useFilePart } from './file-part'

const kinds = optionsOf(psychologyKindWords, psychologyKinds)

function fieldsOf({ kind, onDay, byName, tool, summary, plan }: PsychologyRecord): PsychologyFields {
  return { kind, onDay, byName, tool, summary, plan }
}

/** Sessions and assessments of a child, for a psychologist and the director only. */
export default function PsychologyScreen() {
  const { may } = useSession()
  return may(psychologyReaders) ? <Records /> : <NoAccess title={filePartWords.psychology} />
}

function Records() {
  const part = useFilePart(filePartWords.psychology, psychologyReaders)
  const { childId, mayEdit, pointer, onLetGo } = part
  const answer = useQueryMethod('psychology.ofChild', { childId })
  return (
    <PartAnswer part={part} answer={answer}>
      {(records) => (
        <RecordSection
          title={words.records}
          description={words.recordsText}
          subject="psychology"
          pointer={pointer}
          onLetGo={onLetGo}
          rows={records}
          columns={[
            {
              id: 'kind',
              header: partWords.kind,
              isRowHeader: true,
              cell: ({ kind }) => psychologyKindWords[kind],
            },
            {
              id: 'day',
              header: partWords.day,
              sortValue: ({ onDay }) => onDay,
              cell: ({ onDay }) => formatJalali(onDay),
            },
            { id: 'by', header: words.by, cell: ({ byName }) => byName ?? MISSING },
            { id: 'tool', header: words.tool, cell: ({ tool }) => persianDigits(tool ?? '–') },
            { id: 'summary', header: words.summary, cell: ({ summary }) => <LongText>{summary}</LongText> },
            { id: 'plan', header: words.plan, cell: ({ plan }) => <LongText>{plan}</LongText> },
          ]}
          nameOf={({ kind, onDay }) => `${psychologyKindWords[kind]}، ${formatJalali(onDay)}`}
          mayEdit={mayEdit}
          addLabel={words.add}
          empty={words.empty}
          removal={{
            remove: ({ id, revision }) => invoke('psychology.remove', { id, revision }),
            bringBack: (record) => invoke('psychology.save', { childId, fields: fieldsOf(record) }),
          }}
          dialog={(record, focus, close) => (
            <RecordForm part={part} record={record} focus={focus} onClose={close} />
          )}
        />
      )}
    </PartAnswer>
  )
}

function RecordForm({
  part: { childId, today },
  record,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly record: PsychologyRecord | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('psychology.save')
  return (
    <RecordDialog
      title={record ? words.editTitle : words.addTitle}
      schema={psychologyFieldsSchema}
      fieldNames={['kind', 'onDay', 'byName', 'tool', 'summary', 'plan']}
      subject="psychology"
      values={record ? fieldsOf(record) : { onDay: today, byName: null, tool: null, summary: '', plan: null }}
      revision={record?.revision ?? null}
      draftKey={`psychology-${record?.id ?? childId}`}
      focus={focus}
      save={(fields, _accepted, revision) =>
        store.run({ childId, fields, ...(record && { id: record.id, revision }) })
      }
      newest={async () => {
        const answer = await invoke('psychology.ofChild', { childId })
        const now = answer.ok ? answer.value.find(({ id }) => id === record?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <FormSelectField form={form} name="kind" label={partWords.kind} options={kinds} isRequired />
            <FormDateField form={form} name="onDay" label={partWords.day} isRequired />
            <FormTextField form={form} name="byName" label={words.by} />
            <FormTextField form={form} name="tool" label={words.tool} dir="auto" />
          </FieldGrid>
          <FormTextAreaField form={form} name="summary" label={words.summary} rows={5} isRequired />
          <FormTextAreaField form={form} name="plan" label={words.plan} rows={3} />
        </>
      )}
    </RecordDialog>
  )
}
