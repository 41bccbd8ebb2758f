import type { Incident } from '../../../db/contract/daily'
import { fieldsSchemaOf } from '../../../db/contract/record'
import { incident as declared, incidentKinds } from '../../../db/contract/records/incident'
import { incidentKindWords } from '../../../db/contract/words/daily-terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { FormDateField, FormSelectField, FormTextAreaField, FormTextField } from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { dailyWords, incidentWords as words } from '../../words/daily'
import type { Around } from './around'
import { fieldsOf, ResidentField, type Whose, withChild } from './child-part'

const schema = withChild(fieldsSchemaOf(declared))
const kinds = optionsOf(incidentKindWords, incidentKinds)
const told = ['kind', 'onDay', 'atTime', 'place', 'happened', 'told', 'followUp', 'followUpOn'] as const
const ending = ['closedOn', 'closing'] as const

/** The form of an incident; `isClosing` asks only how it ended. */
export function IncidentDialog({
  around,
  whose,
  incident,
  focus,
  isClosing = false,
  onClose,
}: {
  readonly around: Around
  readonly whose: Whose
  readonly incident: Incident | null
  readonly focus: string | null
  readonly isClosing?: boolean
  readonly onClose: () => void
}) {
  const store = useCommand('incidents.save')
  const ofOne = incident ?? ('childId' in whose ? whose : null)
  const about = incident?.id ?? ('childId' in whose ? whose.childId : whose.centerId)
  return (
    <RecordDialog
      title={isClosing ? words.closeTitle : incident ? words.editTitle : words.addTitle}
      size={isClosing ? 'medium' : 'large'}
      schema={schema}
      fieldNames={isClosing ? ending : ofOne ? [...told, ...ending] : ['childId', ...told, ...ending]}
      subject="incident"
      values={{
        childId: ofOne?.childId ?? '',
        ...(incident ? fieldsOf(declared, incident) : { onDay: around.onDay, happened: '' }),
        ...(isClosing ? { closedOn: around.today } : {}),
      }}
      revision={incident?.revision ?? null}
      draftKey={`incident-${isClosing ? 'closing-' : ''}${about}`}
      focus={focus}
      save={({ childId, ...fields }, _accepted, revision) =>
        store.run({ childId, fields, ...(incident && { id: incident.id, revision }) })
      }
      newest={async () => {
        const childId = incident?.childId ?? ''
        const answer = await invoke('incidents.ofChild', { childId })
        const now = answer.ok ? answer.value.find(({ id }) => id === incident?.id) : undefined
        return now ? { fields: { childId, ...fieldsOf(declared, now) }, revision: now.revision } : null
      }}
      savedText={words.saved}
      onClose={onClose}
    >
      {(form) => (
        <>
          {!isClosing && (
            <>
              {ofOne === null && <ResidentField form={form} whose={whose} />}
              <FieldGrid columns={4}>
                <FormSelectField form={form} name="kind" label={words.kind} options={kinds} isRequired />
                <FormDateField form={form} name="onDay" label={dailyWords.day} isRequired />
                <FormTextField
                  form={form}
                  name="atTime"
                  label={dailyWords.at}
                  placeholder={dailyWords.atExample}
                />
                <FormTextField form={form} name="place" label={words.place} />
              </FieldGrid>
              <FormTextAreaField form={form} name="happened" label={words.happened} rows={4} isRequired />
              <FormTextField form={form} name="told" label={words.told} />
              <FieldGrid columns={2}>
                <FormTextField form={form} name="followUp" label={words.followUp} />
                <FormDateField
                  form={form}
                  name="followUpOn"
                  label={words.followUpOn}
                  description={words.followUpHint}
                />
              </FieldGrid>
            </>
          )}
          <FieldGrid columns={2}>
            <FormDateField
              form={form}
              name="closedOn"
              label={words.closedOn}
              description={isClosing ? undefined : words.closedHint}
              isRequired={isClosing}
            />
            <FormTextAreaField form={form} name="closing" label={words.closing} rows={2} />
          </FieldGrid>
        </>
      )}
    </RecordDialog>
  )
}
