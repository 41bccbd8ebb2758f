import { useEffect } from 'react'
import type { z } from 'zod'
import { type Programme, programmes, type Support, supportFieldsSchema } from '../../../db/contract/supports'
import { programmeWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormSelectField } from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { supportWords } from '../../words/children'
import { common } from '../../words/common'
import { useVersions } from './use-versions'
import { fieldName } from './value-words'
import { VersionsDialog } from './versions-dialog'

type SupportFields = z.output<typeof supportFieldsSchema>

const options = optionsOf(programmeWords, programmes)
const fieldNames = ['programme', 'startsOn', 'endsOn'] as const
const noCenter = (): null => null

/** A support's fields as its form holds them; null for a programme that a package brought, which no form knows. */
export function supportFieldsOf({ programme, startsOn, endsOn }: Support): SupportFields | null {
  const known = programmes.find((code): code is Programme => code === programme)
  return known === undefined ? null : { programme: known, startsOn, endsOn }
}

/** A new support of the child, or a change of one. */
export function SupportDialog({
  childId,
  support,
  focus,
  onClose,
}: {
  readonly childId: string
  readonly support: Support | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const title = support ? supportWords.editTitle : supportWords.addTitle
  const fresh: Partial<SupportFields> = { startsOn: '', endsOn: null }
  const begun = { fields: (support && supportFieldsOf(support)) ?? fresh, revision: support?.revision ?? 1 }
  const form = useContractForm(supportFieldsSchema, {
    defaultValues: begun.fields,
    draftKey: `support-${support?.id ?? childId}`,
    fieldOf: (field) => fieldNames.find((name) => name === field.replace(/^fields\./u, '')) ?? null,
  })
  const store = useCommand('supports.save')
  const versions = useVersions<SupportFields>(begun, async () => {
    const answer = await invoke('children.get', { id: childId })
    const newest = answer.ok ? answer.value.supports.find(({ id }) => id === support?.id) : undefined
    const fields = newest && supportFieldsOf(newest)
    return newest && fields ? { fields, revision: newest.revision } : null
  })
  const save = (fields: SupportFields) =>
    versions.saveOver(fields, (revision) =>
      store.run({ childId, fields, ...(support ? { id: support.id, revision } : {}) }),
    )
  const done = (): void => {
    notify({ text: supportWords.saved })
    onClose()
  }
  const { setFocus } = form.hook
  useEffect(() => {
    setFocus(fieldNames.find((name) => name === focus) ?? 'programme')
  }, [focus, setFocus])

  return (
    <>
      <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
        <FormBody form={form} onSave={save} onSaved={done} label={title}>
          <FieldGrid columns={3}>
            <FormSelectField
              form={form}
              name="programme"
              label={fieldName('programme')}
              options={options}
              isRequired
            />
            <FormDateField form={form} name="startsOn" label={fieldName('startsOn')} isRequired />
            <FormDateField
              form={form}
              name="endsOn"
              label={fieldName('endsOn')}
              description={supportWords.endHint}
            />
          </FieldGrid>
          <FormActions>
            <Button type="submit" variant="primary" isPending={form.isSaving}>
              {common.save}
            </Button>
            <Button onPress={onClose} isDisabled={form.isSaving}>
              {common.cancel}
            </Button>
          </FormActions>
        </FormBody>
      </Dialog>
      {versions.conflict && (
        <VersionsDialog
          subject="support"
          conflict={versions.conflict}
          centerName={noCenter}
          isSaving={form.isSaving}
          onClose={versions.dismiss}
          onChoose={(fields) => {
            versions.settle()
            form.hook.reset(fields, { keepDefaultValues: true })
            void form.save(save).then((saved) => {
              if (saved !== null) done()
            })
          }}
        />
      )}
    </>
  )
}
