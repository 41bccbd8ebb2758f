import type { MustKnow, Resident } from '../../../db/contract/daily'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { fieldsSchemaOf } from '../../../db/contract/record'
import { mustKnow } from '../../../db/contract/records/must-know'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { FormDateField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import type { DataColumn } from '../../ui/data-table'
import { FieldGrid } from '../../ui/section'
import { Waiting } from '../../ui/waiting'
import { fieldName } from '../../words/value-words'
import { mustKnowWords as words } from '../../words/daily'
import type { Around, OfChild, OfHome } from './around'
import { fieldsOf, ResidentField, useChildColumn, type Whose, withChild } from './child-part'

const schema = withChild(fieldsSchemaOf(mustKnow))

/** What must be known on a day of those who live in a home. */
export function MustKnowsOfHome({ around, whose }: { readonly around: Around; readonly whose: OfHome }) {
  const answer = useQueryMethod('daily.mustKnows', whose, { keepPrevious: true })
  const child = useChildColumn<MustKnow & { readonly child: Resident }>()
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return <MustKnows around={around} whose={whose} rows={answer.value} first={[child]} />
}

/** What must be known of one child, also what no longer holds. */
export function MustKnowsOfChild({ around, whose }: { readonly around: Around; readonly whose: OfChild }) {
  const answer = useQueryMethod('mustKnows.ofChild', whose)
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return <MustKnows around={around} whose={whose} rows={answer.value} first={[]} />
}

function MustKnows<Row extends MustKnow>({
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
      subject="must_know"
      pointer={around.pointer}
      onLetGo={around.onLetGo}
      rows={rows}
      columns={[
        ...first,
        {
          id: 'note',
          header: words.note,
          isRowHeader: first.length === 0,
          cell: ({ note }) => persianDigits(note),
        },
        { id: 'from', header: fieldName('startsOn'), cell: ({ startsOn }) => formatJalali(startsOn) },
        {
          id: 'until',
          header: fieldName('endsOn'),
          cell: ({ endsOn }) => (endsOn === null ? words.goesOn : formatJalali(endsOn)),
        },
      ]}
      nameOf={({ note }) => persianDigits(note)}
      mayEdit={around.mayEdit}
      addLabel={words.add}
      empty={words.empty}
      emptyText={words.emptyText}
      removal={{
        remove: ({ id, revision }) => invoke('mustKnows.remove', { id, revision }),
        bringBack: (row) =>
          invoke('mustKnows.save', { childId: row.childId, fields: fieldsOf(mustKnow, row) }),
      }}
      dialog={(row, focus, close) => (
        <MustKnowDialog around={around} whose={whose} row={row} focus={focus} onClose={close} />
      )}
    />
  )
}

function MustKnowDialog({
  around,
  whose,
  row,
  focus,
  onClose,
}: {
  readonly around: Around
  readonly whose: Whose
  readonly row: MustKnow | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('mustKnows.save')
  const ofOne = row ?? ('childId' in whose ? whose : null)
  return (
    <RecordDialog
      title={row ? words.editTitle : words.addTitle}
      schema={schema}
      fieldNames={ofOne ? ['note', 'startsOn', 'endsOn'] : ['childId', 'note', 'startsOn', 'endsOn']}
      subject="must_know"
      values={{
        childId: ofOne?.childId ?? '',
        ...(row ? fieldsOf(mustKnow, row) : { note: '', startsOn: around.onDay, endsOn: null }),
      }}
      revision={row?.revision ?? null}
      draftKey={`must-know-${row?.id ?? ('childId' in whose ? whose.childId : whose.centerId)}`}
      focus={focus}
      save={({ childId, ...fields }, _accepted, revision) =>
        store.run({ childId, fields, ...(row && { id: row.id, revision }) })
      }
      newest={async () => {
        const childId = row?.childId ?? ''
        const answer = await invoke('mustKnows.ofChild', { childId })
        const now = answer.ok ? answer.value.find(({ id }) => id === row?.id) : undefined
        return now ? { fields: { childId, ...fieldsOf(mustKnow, now) }, revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          {ofOne === null && <ResidentField form={form} whose={whose} />}
          <FormTextField form={form} name="note" label={words.note} isRequired />
          <FieldGrid columns={2}>
            <FormDateField form={form} name="startsOn" label={fieldName('startsOn')} isRequired />
            <FormDateField form={form} name="endsOn" label={fieldName('endsOn')} />
          </FieldGrid>
        </>
      )}
    </RecordDialog>
  )
}
