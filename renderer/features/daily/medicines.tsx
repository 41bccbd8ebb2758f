import type { Medicine, Resident } from '../../../db/contract/daily'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { fieldsSchemaOf } from '../../../db/contract/record'
import { medicine as declared } from '../../../db/contract/records/medicine'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { FormDateField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import type { DataColumn } from '../../ui/data-table'
import { FieldGrid } from '../../ui/section'
import { Waiting } from '../../ui/waiting'
import { medicineWords as words } from '../../words/daily'
import type { Around, OfChild, OfHome } from './around'
import { fieldsOf, ResidentField, useChildColumn, type Whose, withChild } from './child-part'
import { Doses } from './doses'

const schema = withChild(fieldsSchemaOf(declared))
const names = ['title', 'dose', 'times', 'startsOn', 'endsOn', 'prescribedBy', 'note'] as const

/** The doses of a day in a home, to be ticked, and the medicines that are given on it. */
export function MedicinesOfHome({ around, whose }: { readonly around: Around; readonly whose: OfHome }) {
  const answer = useQueryMethod('daily.medicines', whose, { keepPrevious: true })
  const child = useChildColumn<Medicine & { readonly child: Resident }>()
  return (
    <div className="flex flex-col gap-4">
      <Doses around={around} whose={whose} />
      {answer.value === undefined ? (
        <Waiting answers={[answer]} />
      ) : (
        <Medicines around={around} whose={whose} rows={answer.value} first={[child]} />
      )}
    </div>
  )
}

/** The medicines of one child, also what she no longer takes. */
export function MedicinesOfChild({ around, whose }: { readonly around: Around; readonly whose: OfChild }) {
  const answer = useQueryMethod('medicines.ofChild', whose)
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return <Medicines around={around} whose={whose} rows={answer.value} first={[]} />
}

function Medicines<Row extends Medicine>({
  around,
  whose,
  rows,
  first,
}: {
  readonly around: Around
  readonly whose: Whose
  readonly rows: readonly Row[]
  readonly first: readonly DataColumn<Row>[]
}) {
  return (
    <RecordSection
      title={words.title}
      subject="medicine"
      pointer={around.pointer}
      onLetGo={around.onLetGo}
      rows={rows}
      columns={[
        ...first,
        {
          id: 'title',
          header: words.what,
          isRowHeader: first.length === 0,
          cell: ({ title }) => persianDigits(title),
        },
        { id: 'dose', header: words.dose, cell: ({ dose }) => persianDigits(dose) },
        { id: 'times', header: words.times, cell: ({ times }) => persianDigits(times.split(' ').join('، ')) },
        { id: 'from', header: words.startsOn, cell: ({ startsOn }) => formatJalali(startsOn) },
        {
          id: 'until',
          header: words.endsOn,
          cell: ({ endsOn }) => (endsOn === null ? words.goesOn : formatJalali(endsOn)),
        },
        {
          id: 'by',
          header: words.prescribedBy,
          cell: ({ prescribedBy }) => persianDigits(prescribedBy ?? MISSING),
        },
      ]}
      nameOf={({ title }) => persianDigits(title)}
      mayEdit={around.mayEdit}
      addLabel={words.add}
      empty={words.empty}
      emptyText={words.emptyText}
      removal={{
        remove: ({ id, revision }) => invoke('medicines.remove', { id, revision }),
        bringBack: (row) =>
          invoke('medicines.save', { childId: row.childId, fields: fieldsOf(declared, row) }),
      }}
      dialog={(row, focus, close) => (
        <MedicineDialog around={around} whose={whose} row={row} focus={focus} onClose={close} />
      )}
    />
  )
}

function MedicineDialog({
  around,
  whose,
  row,
  focus,
  onClose,
}: {
  readonly around: Around
  readonly whose: Whose
  readonly row: Medicine | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('medicines.save')
  const ofOne = row ?? ('childId' in whose ? whose : null)
  return (
    <RecordDialog
      title={row ? words.editTitle : words.addTitle}
      schema={schema}
      fieldNames={ofOne ? names : ['childId', ...names]}
      subject="medicine"
      values={{
        childId: ofOne?.childId ?? '',
        ...(row ? fieldsOf(declared, row) : { title: '', dose: '', times: '', startsOn: around.onDay }),
      }}
      revision={row?.revision ?? null}
      draftKey={`medicine-${row?.id ?? ('childId' in whose ? whose.childId : whose.centerId)}`}
      focus={focus}
      save={({ childId, ...fields }, _accepted, revision) =>
        store.run({ childId, fields, ...(row && { id: row.id, revision }) })
      }
      newest={async () => {
        const childId = row?.childId ?? ''
        const answer = await invoke('medicines.ofChild', { childId })
        const now = answer.ok ? answer.value.find(({ id }) => id === row?.id) : undefined
        return now ? { fields: { childId, ...fieldsOf(declared, now) }, revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          {ofOne === null && <ResidentField form={form} whose={whose} />}
          <FieldGrid columns={2}>
            <FormTextField form={form} name="title" label={words.what} isRequired />
            <FormTextField form={form} name="dose" label={words.dose} isRequired />
          </FieldGrid>
          <FormTextField
            form={form}
            name="times"
            label={words.times}
            description={words.timesHint}
            isRequired
          />
          <FieldGrid columns={2}>
            <FormDateField form={form} name="startsOn" label={words.startsOn} isRequired />
            <FormDateField form={form} name="endsOn" label={words.endsOn} />
          </FieldGrid>
          <FormTextField form={form} name="prescribedBy" label={words.prescribedBy} />
          <FormTextAreaField form={form} name="note" label={words.note} rows={2} />
        </>
      )}
    </RecordDialog>
  )
}
