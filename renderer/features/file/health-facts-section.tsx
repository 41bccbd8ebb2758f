import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { Output } from '../../../db/contract/contract'
import {
  bloodGroups,
  disabilityDegrees,
  disabilityKinds,
  type HealthFields,
  healthFieldsSchema,
  type HealthRecord,
} from '../../../db/contract/health'
import {
  bloodGroupWords,
  disabilityDegreeWords,
  disabilityKindWords,
} from '../../../db/contract/words/file-terms'
import { MISSING, wordOf } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import type { ContractForm } from '../../forms/contract-form'
import { FormSelectField, FormTextAreaField } from '../../forms/form-fields'
import { type Pointer, useFollowed } from '../../forms/pointer'
import { RecordDialog } from '../../forms/record-dialog'
import { standing } from '../../forms/standing'
import { Button } from '../../ui/button'
import { optionsOf } from '../../ui/option'
import { Facts, FieldGrid, Section } from '../../ui/section'
import { healthWords as words, partWords } from '../../words/file'
import type { FilePart } from './file-part'

type Health = Output<'health.ofChild'>
type HealthInput = z.input<typeof healthFieldsSchema>

/** What is true of her health on the whole; above all what an ambulance asks: blood, allergies, medicines. */
export function HealthFactsSection({ part, health }: { readonly part: FilePart; readonly health: Health }) {
  const { childId, today, mayEdit, pointer, onLetGo } = part
  const [editing, setEditing] = useState(false)
  useFollowed(pointer, (to) => {
    if (mayEdit && isOfFacts(to)) setEditing(true)
  })
  const { fields, records } = health
  const now = (kind: HealthRecord['kind']): string =>
    records
      .filter((record) => record.kind === kind && standing(record, today) === 'active')
      .map(({ title }) => title)
      .join('، ') || words.noneWritten
  return (
    <Section
      title={words.facts}
      actions={
        mayEdit && (
          <Button icon={<Pencil aria-hidden="true" className="size-4" />} onPress={() => setEditing(true)}>
            {words.editFacts}
          </Button>
        )
      }
    >
      <Facts
        columns={3}
        facts={[
          {
            label: words.bloodGroup,
            value: fields.bloodGroup === null ? MISSING : bloodGroupWords[fields.bloodGroup],
          },
          { label: words.disabilityKind, value: disabilityText(fields) },
          { label: words.allergies, value: now('allergy') },
          { label: words.medicines, value: now('medicine') },
          { label: words.illnesses, value: now('illness') },
          ...(fields.note === null
            ? []
            : [
                {
                  label: partWords.note,
                  value: <span className="whitespace-pre-line break-words">{fields.note}</span>,
                },
              ]),
        ]}
      />
      {editing && (
        <FactsDialog
          childId={childId}
          health={health}
          focus={pointer?.field ?? null}
          onClose={() => {
            setEditing(false)
            onLetGo()
          }}
        />
      )}
    </Section>
  )
}

/** What names health, or a field of it, and none of the dated records. */
const isOfFacts = ({ about, recordId, field }: Pointer): boolean =>
  recordId === null &&
  (about === 'health' || (field !== null && Object.hasOwn(healthFieldsSchema.shape, field)))

function disabilityText({ disabilityKind, disabilityDegree }: HealthFields): string {
  const kind = wordOf(disabilityKindWords, disabilityKind)
  return disabilityDegree === null ? kind : `${kind}، ${disabilityDegreeWords[disabilityDegree]}`
}

function FactsDialog({
  childId,
  health,
  focus,
  onClose,
}: {
  readonly childId: string
  readonly health: Health
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('health.save')
  return (
    <RecordDialog
      title={words.facts}
      schema={healthFieldsSchema}
      fieldNames={['bloodGroup', 'disabilityKind', 'disabilityDegree', 'note']}
      subject="health"
      values={health.fields}
      revision={health.revision}
      draftKey={`health-${childId}`}
      focus={focus}
      save={(fields, _accepted, revision = 0) =>
        store.run({
          childId,
          revision,
          fields: {
            ...fields,
            disabilityDegree: hasDegree(fields.disabilityKind) ? fields.disabilityDegree : null,
          },
        })
      }
      newest={async () => {
        const answer = await invoke('health.ofChild', { childId })
        return answer.ok ? { fields: answer.value.fields, revision: answer.value.revision } : null
      }}
      savedText={words.factsSaved}
      onClose={onClose}
    >
      {(form) => <FactFields form={form} />}
    </RecordDialog>
  )
}

const hasDegree = (kind: HealthFields['disabilityKind']): boolean => kind !== null && kind !== 'none'

function FactFields({ form }: { readonly form: ContractForm<HealthInput, HealthFields> }) {
  const kind = useWatch({ control: form.hook.control, name: 'disabilityKind' })
  return (
    <>
      <FieldGrid columns={3}>
        <FormSelectField
          form={form}
          name="bloodGroup"
          label={words.bloodGroup}
          options={optionsOf(bloodGroupWords, bloodGroups)}
          emptyLabel={MISSING}
        />
        <FormSelectField
          form={form}
          name="disabilityKind"
          label={words.disabilityKind}
          options={optionsOf(disabilityKindWords, disabilityKinds)}
          emptyLabel={MISSING}
        />
        {hasDegree(kind) && (
          <FormSelectField
            form={form}
            name="disabilityDegree"
            label={words.disabilityDegree}
            options={optionsOf(disabilityDegreeWords, disabilityDegrees)}
            emptyLabel={MISSING}
          />
        )}
      </FieldGrid>
      <FormTextAreaField form={form} name="note" label={partWords.note} rows={3} />
    </>
  )
}
