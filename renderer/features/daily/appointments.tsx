import { useState } from 'react'
import type { Appointment, Resident } from '../../../db/contract/daily'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { fieldsSchemaOf } from '../../../db/contract/record'
import { appointment as declared, appointmentStates } from '../../../db/contract/records/appointment'
import { appointmentStateWords } from '../../../db/contract/words/daily-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import type { DataColumn } from '../../ui/data-table'
import { LongText } from '../../ui/long-text'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { Waiting } from '../../ui/waiting'
import { appointmentWords as words, dailyWords } from '../../words/daily'
import type { Around, OfChild, OfHome } from './around'
import { fieldsOf, ResidentField, useChildColumn, type Whose, withChild } from './child-part'

const schema = withChild(fieldsSchemaOf(declared))
const states = optionsOf(appointmentStateWords, appointmentStates)
const planned = ['onDay', 'atTime', 'about', 'withWhom', 'place'] as const
const outcome = ['state', 'result'] as const

/** Appointments of those who live in a home: of a day and the week after it, and what is still without an outcome. */
export function AppointmentsOfHome({ around, whose }: { readonly around: Around; readonly whose: OfHome }) {
  const answer = useQueryMethod('daily.appointments', whose, { keepPrevious: true })
  const child = useChildColumn<Appointment & { readonly child: Resident }>()
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return (
    <Appointments title={words.title} around={around} whose={whose} rows={answer.value} first={[child]} />
  )
}

/** Appointments of one child. */
export function AppointmentsOfChild({ around, whose }: { readonly around: Around; readonly whose: OfChild }) {
  const answer = useQueryMethod('appointments.ofChild', whose)
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return (
    <Appointments title={words.titleOfChild} around={around} whose={whose} rows={answer.value} first={[]} />
  )
}

function Appointments<Row extends Appointment>({
  title,
  around,
  whose,
  rows,
  first,
}: {
  readonly title: string
  readonly around: Around
  readonly whose: Whose
  readonly rows: readonly Row[]
  readonly first: readonly DataColumn<Row>[]
}) {
  const [done, setDone] = useState<Row | null>(null)
  return (
    <RecordSection
      title={title}
      subject="appointment"
      pointer={around.pointer}
      onLetGo={around.onLetGo}
      rows={rows}
      columns={[
        ...first,
        {
          id: 'when',
          header: dailyWords.day,
          sortValue: ({ onDay, atTime }) => `${onDay} ${atTime ?? ''}`,
          cell: ({ onDay, atTime }) => dailyWords.moment(formatJalali(onDay), atTime),
        },
        {
          id: 'about',
          header: words.about,
          isRowHeader: first.length === 0,
          cell: ({ about }) => persianDigits(about),
        },
        { id: 'with', header: words.withWhom, cell: ({ withWhom }) => persianDigits(withWhom ?? MISSING) },
        { id: 'place', header: words.place, cell: ({ place }) => persianDigits(place ?? MISSING) },
        {
          id: 'state',
          header: words.state,
          cell: ({ state, onDay }) => (
            <Tag
              kind={
                state === 'kept'
                  ? 'good'
                  : state === 'planned' && onDay < around.today
                    ? 'warning'
                    : 'neutral'
              }
            >
              {appointmentStateWords[state]}
            </Tag>
          ),
        },
        { id: 'result', header: words.result, cell: ({ result }) => <LongText>{result}</LongText> },
      ]}
      nameOf={({ about, onDay }) => words.nameOf(about, formatJalali(onDay))}
      mayEdit={around.mayEdit}
      addLabel={words.add}
      empty={words.empty}
      emptyText={words.emptyText}
      moreActions={(row) =>
        row.state === 'planned' ? [{ id: 'done', label: words.done, onAction: () => setDone(row) }] : []
      }
      removal={{
        remove: ({ id, revision }) => invoke('appointments.remove', { id, revision }),
        bringBack: (row) =>
          invoke('appointments.save', { childId: row.childId, fields: fieldsOf(declared, row) }),
      }}
      dialog={(row, focus, close) => (
        <AppointmentDialog around={around} whose={whose} row={row} focus={focus} onClose={close} />
      )}
    >
      {done && (
        <AppointmentDialog
          around={around}
          whose={whose}
          row={done}
          focus="state"
          isDone
          onClose={() => setDone(null)}
        />
      )}
    </RecordSection>
  )
}

/** The form of an appointment; `isDone` asks only what came of it. */
function AppointmentDialog({
  around,
  whose,
  row,
  focus,
  isDone = false,
  onClose,
}: {
  readonly around: Around
  readonly whose: Whose
  readonly row: Appointment | null
  readonly focus: string | null
  readonly isDone?: boolean
  readonly onClose: () => void
}) {
  const store = useCommand('appointments.save')
  const ofOne = row ?? ('childId' in whose ? whose : null)
  const key = row?.id ?? ('childId' in whose ? whose.childId : whose.centerId)
  return (
    <RecordDialog
      title={isDone ? words.doneTitle : row ? words.editTitle : words.addTitle}
      schema={schema}
      fieldNames={isDone ? outcome : ofOne ? [...planned, ...outcome] : ['childId', ...planned, ...outcome]}
      subject="appointment"
      values={{
        childId: ofOne?.childId ?? '',
        ...(row ? fieldsOf(declared, row) : { onDay: around.onDay, about: '', state: 'planned' as const }),
        ...(isDone ? { state: 'kept' as const } : {}),
      }}
      revision={row?.revision ?? null}
      draftKey={`appointment-${isDone ? 'done-' : ''}${key}`}
      focus={focus}
      save={({ childId, ...fields }, _accepted, revision) =>
        store.run({ childId, fields, ...(row && { id: row.id, revision }) })
      }
      newest={async () => {
        const childId = row?.childId ?? ''
        const answer = await invoke('appointments.ofChild', { childId })
        const now = answer.ok ? answer.value.find(({ id }) => id === row?.id) : undefined
        return now ? { fields: { childId, ...fieldsOf(declared, now) }, revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          {!isDone && (
            <>
              {ofOne === null && <ResidentField form={form} whose={whose} />}
              <FieldGrid columns={2}>
                <FormDateField form={form} name="onDay" label={dailyWords.day} isRequired />
                <FormTextField
                  form={form}
                  name="atTime"
                  label={dailyWords.at}
                  placeholder={dailyWords.atExample}
                />
              </FieldGrid>
              <FormTextField form={form} name="about" label={words.about} isRequired />
              <FieldGrid columns={2}>
                <FormTextField form={form} name="withWhom" label={words.withWhom} />
                <FormTextField form={form} name="place" label={words.place} />
              </FieldGrid>
            </>
          )}
          <FormSelectField form={form} name="state" label={words.state} options={states} isRequired />
          <FormTextAreaField form={form} name="result" label={words.result} rows={2} />
        </>
      )}
    </RecordDialog>
  )
}
