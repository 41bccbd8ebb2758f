import { useState } from 'react'
import type { Subject } from '../../db/contract/findings'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { Dialog } from '../ui/dialog'
import { RadioField } from '../ui/radio-field'
import { staleWords } from '../words/children'
import { common } from '../words/common'
import type { Conflict } from './use-versions'
import { fieldName, linesLook, valueInWords } from '../words/value-words'
import { compareVersions, mergeVersions } from './versions'

type Fields = Readonly<Record<string, unknown>>
type Choice = 'mine' | 'stored'

export interface VersionsDialogProps<Form extends Fields> {
  readonly subject: Subject
  readonly conflict: Conflict<Form>
  readonly centerName: (id: string) => string | null
  readonly isSaving: boolean
  /** The fields as the user chose them, to be saved. */
  readonly onChoose: (fields: Form) => void
  readonly onClose: () => void
}

/** Shows what is stored now beside what was typed, field by field, and lets the user choose. */
export function VersionsDialog<Form extends Fields>({
  subject,
  conflict,
  centerName,
  isSaving,
  onChoose,
  onClose,
}: VersionsDialogProps<Form>) {
  const { base, mine, stored } = conflict
  const differences = compareVersions(base, mine, stored.fields)
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>(() =>
    Object.fromEntries(differences.map(({ field, suggested }) => [field, suggested])),
  )
  const words = (field: string, value: unknown): string => valueInWords(subject, field, value, centerName)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={staleWords.title}
      size="large"
      isBusy={isSaving}
      footer={
        <>
          <Button
            variant="primary"
            isPending={isSaving}
            onPress={() => onChoose(mergeVersions(mine, stored.fields, choices))}
          >
            {staleWords.save}
          </Button>
          <Button onPress={onClose} isDisabled={isSaving}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <p className="pb-3">{differences.length === 0 ? staleWords.same : staleWords.text}</p>
      <DataTable
        caption={staleWords.title}
        rows={differences}
        rowKey={({ field }) => field}
        empty={staleWords.same}
        columns={[
          {
            id: 'field',
            header: staleWords.field,
            isRowHeader: true,
            cell: ({ field }) => fieldName(field, subject),
          },
          {
            id: 'stored',
            header: staleWords.stored,
            cell: ({ field, stored: value }) => <span className={linesLook}>{words(field, value)}</span>,
          },
          {
            id: 'mine',
            header: staleWords.mine,
            cell: ({ field, mine: value }) => <span className={linesLook}>{words(field, value)}</span>,
          },
          {
            id: 'choice',
            header: staleWords.chooseHead,
            cell: ({ field, suggested }) => (
              <RadioField<Choice>
                label={staleWords.choose(fieldName(field, subject))}
                hideLabel
                options={[
                  { id: 'stored', label: staleWords.stored },
                  { id: 'mine', label: staleWords.mine },
                ]}
                value={choices[field] ?? suggested}
                onChange={(choice) => setChoices((now) => ({ ...now, [field]: choice }))}
              />
            ),
          },
        ]}
      />
    </Dialog>
  )
}
