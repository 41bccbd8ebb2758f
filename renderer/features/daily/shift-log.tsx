import { formatJalali } from '../../../db/contract/jalali'
import type { ShiftLog as Entry } from '../../../db/contract/daily'
import { persianDigits } from '../../../db/contract/persian'
import { fieldsSchemaOf } from '../../../db/contract/record'
import { shiftLog, shifts } from '../../../db/contract/records/shift-log'
import { shiftNames } from '../../../db/contract/words/daily-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { Waiting } from '../../ui/waiting'
import { dailyWords, shiftWords as words } from '../../words/daily'
import type { Around, OfHome } from './around'
import { fieldsOf } from './child-part'

const schema = fieldsSchemaOf(shiftLog)
const options = optionsOf(shiftNames, shifts)

/** The shift log of a home, the week up to the day. */
export function ShiftLog({ around, whose }: { readonly around: Around; readonly whose: OfHome }) {
  const { centerId } = whose
  const answer = useQueryMethod('daily.shiftLogs', whose, { keepPrevious: true })
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  return (
    <RecordSection
      title={words.title}
      subject="shift_log"
      pointer={around.pointer}
      onLetGo={around.onLetGo}
      rows={answer.value}
      columns={[
        {
          id: 'day',
          header: dailyWords.day,
          isRowHeader: true,
          cell: ({ onDay }) => formatJalali(onDay),
        },
        { id: 'shift', header: words.shift, cell: ({ shift }) => shiftNames[shift] },
        { id: 'happened', header: words.happened, cell: ({ happened }) => <LongText>{happened}</LongText> },
        { id: 'by', header: dailyWords.by, cell: ({ byName }) => persianDigits(byName) },
        { id: 'to', header: words.handedTo, cell: ({ handedTo }) => persianDigits(handedTo ?? MISSING) },
      ]}
      nameOf={({ shift, onDay }) => words.nameOf(shiftNames[shift], formatJalali(onDay))}
      mayEdit={around.mayEdit}
      addLabel={words.add}
      empty={words.empty}
      emptyText={words.emptyText}
      removal={{
        text: ({ shift, onDay }) => words.removeText(words.nameOf(shiftNames[shift], formatJalali(onDay))),
        remove: ({ id, revision }) => invoke('shiftLogs.remove', { id, revision }),
        bringBack: (entry) => invoke('shiftLogs.save', { centerId, fields: fieldsOf(shiftLog, entry) }),
        broughtBackText: words.broughtBack,
      }}
      dialog={(entry, focus, close) => (
        <ShiftDialog around={around} whose={whose} entry={entry} focus={focus} onClose={close} />
      )}
    />
  )
}

function ShiftDialog({
  around,
  whose: { centerId },
  entry,
  focus,
  onClose,
}: {
  readonly around: Around
  readonly whose: OfHome
  readonly entry: Entry | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const { user } = useSession()
  const store = useCommand('shiftLogs.save')
  return (
    <RecordDialog
      title={entry ? words.editTitle : words.addTitle}
      size="large"
      schema={schema}
      fieldNames={['shift', 'onDay', 'byName', 'handedTo', 'happened']}
      subject="shift_log"
      values={
        entry
          ? fieldsOf(shiftLog, entry)
          : { onDay: around.onDay, byName: user.name, handedTo: null, happened: '' }
      }
      revision={entry?.revision ?? null}
      draftKey={`shift-log-${entry?.id ?? centerId}`}
      focus={focus}
      save={(fields, _accepted, revision) =>
        store.run({ centerId, fields, ...(entry && { id: entry.id, revision }) })
      }
      newest={async () => {
        const answer = await invoke('shiftLogs.ofCenter', { centerId })
        const now = answer.ok ? answer.value.find(({ id }) => id === entry?.id) : undefined
        return now ? { fields: fieldsOf(shiftLog, now), revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={4}>
            <FormSelectField form={form} name="shift" label={words.shift} options={options} isRequired />
            <FormDateField form={form} name="onDay" label={dailyWords.day} isRequired />
            <FormTextField form={form} name="byName" label={dailyWords.by} isRequired />
            <FormTextField form={form} name="handedTo" label={words.handedTo} />
          </FieldGrid>
          <FormTextAreaField form={form} name="happened" label={words.happened} rows={8} isRequired />
        </>
      )}
    </RecordDialog>
  )
}
