import { useState } from 'react'
import {
  type HealthRecord,
  type HealthRecordFields,
  healthRecordFieldsSchema,
  healthRecordKinds,
} from '../../../db/contract/health'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { healthRecordKindWords } from '../../../db/contract/words/file-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { optionsOf } from '../../ui/option'
import { RadioField } from '../../ui/radio-field'
import { FieldGrid } from '../../ui/section'
import { healthWords as words, partWords } from '../../words/file'
import type { FilePart } from './file-part'

type Kind = HealthRecord['kind']
const kinds = optionsOf(healthRecordKindWords, healthRecordKinds)

function fieldsOf({ kind, title, startsOn, endsOn, who, result }: HealthRecord): HealthRecordFields {
  return { kind, title, startsOn, endsOn, who, result }
}

/** Illnesses, allergies, medicines, vaccinations and visits to a doctor, all or one kind of them. */
export function HealthRecordsSection({
  part,
  records,
}: {
  readonly part: FilePart
  readonly records: readonly HealthRecord[]
}) {
  const { childId, mayEdit, pointer, onLetGo } = part
  const [kind, setKind] = useState<Kind | 'all'>('all')
  const shown = kind === 'all' ? records : records.filter((record) => record.kind === kind)
  const countOf = (one: Kind): number => records.filter((record) => record.kind === one).length
  return (
    <RecordSection
      title={words.records}
      subject="health"
      pointer={pointer?.about === 'health' && pointer.recordId === null ? null : pointer}
      onLetGo={onLetGo}
      rows={shown}
      columns={[
        {
          id: 'kind',
          header: partWords.kind,
          sortValue: (record) => healthRecordKindWords[record.kind],
          cell: (record) => healthRecordKindWords[record.kind],
        },
        {
          id: 'title',
          header: words.title,
          isRowHeader: true,
          cell: ({ title }) => persianDigits(title),
        },
        {
          id: 'from',
          header: partWords.from,
          sortValue: ({ startsOn }) => startsOn,
          cell: ({ startsOn }) => formatJalali(startsOn),
        },
        {
          id: 'to',
          header: partWords.to,
          sortValue: ({ endsOn }) => endsOn,
          cell: ({ endsOn }) => (endsOn === null ? '–' : formatJalali(endsOn)),
        },
        { id: 'who', header: words.who, cell: ({ who }) => persianDigits(who ?? MISSING) },
        { id: 'result', header: partWords.result, cell: ({ result }) => <LongText>{result}</LongText> },
      ]}
      nameOf={({ title }) => title}
      mayEdit={mayEdit}
      addLabel={words.addRecord}
      empty={words.recordsEmpty}
      emptyText={words.recordsEmptyText}
      removal={{
        remove: ({ id, revision }) => invoke('healthRecords.remove', { id, revision }),
        bringBack: (record) => invoke('healthRecords.save', { childId, fields: fieldsOf(record) }),
      }}
      dialog={(record, focus, close) => (
        <HealthRecordDialog
          part={part}
          record={record}
          kind={kind === 'all' ? null : kind}
          focus={focus}
          onClose={close}
        />
      )}
    >
      {records.length > 0 && (
        <RadioField<Kind | 'all'>
          label={words.filter}
          hideLabel
          options={[
            { id: 'all', label: words.ofKind(words.all, records.length) },
            ...kinds.map((one) => ({ id: one.id, label: words.ofKind(one.label, countOf(one.id)) })),
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
    </RecordSection>
  )
}

function HealthRecordDialog({
  part: { childId, today },
  record,
  kind,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly record: HealthRecord | null
  /** The kind that is being looked at. */
  readonly kind: Kind | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('healthRecords.save')
  return (
    <RecordDialog
      title={record ? words.editRecordTitle : words.addRecordTitle}
      schema={healthRecordFieldsSchema}
      fieldNames={['kind', 'title', 'startsOn', 'endsOn', 'who', 'result']}
      subject="health"
      values={
        record
          ? fieldsOf(record)
          : {
              ...(kind === null ? {} : { kind }),
              title: '',
              startsOn: today,
              endsOn: null,
              who: null,
              result: null,
            }
      }
      revision={record?.revision ?? null}
      draftKey={`health-record-${record?.id ?? childId}`}
      focus={focus}
      save={(fields, _accepted, revision) =>
        store.run({ childId, fields, ...(record && { id: record.id, revision }) })
      }
      newest={async () => {
        const answer = await invoke('health.ofChild', { childId })
        const now = answer.ok ? answer.value.records.find(({ id }) => id === record?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      savedText={words.recordSaved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <FormSelectField form={form} name="kind" label={partWords.kind} options={kinds} isRequired />
            <FormTextField
              form={form}
              name="title"
              label={words.title}
              description={words.titleHint}
              isRequired
            />
            <FormDateField form={form} name="startsOn" label={partWords.from} isRequired />
            <FormDateField form={form} name="endsOn" label={partWords.to} description={words.endHint} />
          </FieldGrid>
          <FormTextField form={form} name="who" label={words.who} />
          <FormTextAreaField form={form} name="result" label={partWords.result} rows={3} />
        </>
      )}
    </RecordDialog>
  )
}
