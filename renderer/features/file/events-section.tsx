import type { z } from 'zod'
import { formatJalali } from '../../../db/contract/jalali'
import { type LegalEvent, legalEventFieldsSchema, legalEventKinds } from '../../../db/contract/legal'
import { legalEventKindWords } from '../../../db/contract/words/file-terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { legalWords as words, partWords } from '../../words/file'
import type { FilePart } from './file-part'

const kinds = optionsOf(legalEventKindWords, legalEventKinds)

function fieldsOf({ kind, onDay, note }: LegalEvent): z.output<typeof legalEventFieldsSchema> {
  return { kind, onDay, note }
}

/** What starts or stops a clock and is no order. */
export function EventsSection({
  part,
  events,
}: {
  readonly part: FilePart
  readonly events: readonly LegalEvent[]
}) {
  const { childId, mayEdit, pointer, onLetGo } = part
  return (
    <RecordSection
      title={words.events}
      description={words.eventsText}
      subject="legal_event"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={events}
      columns={[
        {
          id: 'kind',
          header: partWords.kind,
          isRowHeader: true,
          cell: ({ kind }) => legalEventKindWords[kind],
        },
        {
          id: 'day',
          header: partWords.day,
          sortValue: ({ onDay }) => onDay,
          cell: ({ onDay }) => formatJalali(onDay),
        },
        { id: 'note', header: partWords.note, cell: ({ note }) => <LongText>{note}</LongText> },
      ]}
      nameOf={({ kind, onDay }) => words.orderOf(legalEventKindWords[kind], formatJalali(onDay))}
      mayEdit={mayEdit}
      addLabel={words.addEvent}
      empty={words.eventsEmpty}
      removal={{
        remove: ({ id, revision }) => invoke('legalEvents.remove', { id, revision }),
        bringBack: (event) => invoke('legalEvents.save', { childId, fields: fieldsOf(event) }),
      }}
      dialog={(event, focus, close) => (
        <EventDialog part={part} event={event} focus={focus} onClose={close} />
      )}
    />
  )
}

function EventDialog({
  part: { childId, today },
  event,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly event: LegalEvent | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('legalEvents.save')
  return (
    <RecordDialog
      title={event ? words.editEventTitle : words.addEventTitle}
      schema={legalEventFieldsSchema}
      fieldNames={['kind', 'onDay', 'note']}
      subject="legal_event"
      values={event ? fieldsOf(event) : { onDay: today, note: null }}
      revision={event?.revision ?? null}
      draftKey={`legal-event-${event?.id ?? childId}`}
      focus={focus}
      save={(fields, _accepted, revision) =>
        store.run({ childId, fields, ...(event && { id: event.id, revision }) })
      }
      newest={async () => {
        const answer = await invoke('legal.ofChild', { childId })
        const now = answer.ok ? answer.value.events.find(({ id }) => id === event?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      savedText={words.eventSaved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <FormSelectField form={form} name="kind" label={partWords.kind} options={kinds} isRequired />
            <FormDateField form={form} name="onDay" label={partWords.day} isRequired />
          </FieldGrid>
          <FormTextField form={form} name="note" label={partWords.note} />
        </>
      )}
    </RecordDialog>
  )
}
