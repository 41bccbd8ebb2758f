import { useEffect } from 'react'
import type { z } from 'zod'
import { type Support, supportFieldsSchema } from '../../../db/contract/supports'
import { amountInWords } from '../../../db/contract/words/amount'
import { programmeWords, wordOf } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormNumberField, FormSelectField } from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { supportWords } from '../../words/children'
import { common } from '../../words/common'
import { useVersions } from './use-versions'
import { fieldName } from './value-words'
import { VersionsDialog } from './versions-dialog'

type SupportFields = z.output<typeof supportFieldsSchema>

const fieldNames = ['programme', 'agreedRial', 'startsOn', 'endsOn'] as const
const noCenter = (): null => null

/** A support's fields as its form holds them. */
export function supportFieldsOf({ programme, startsOn, endsOn, agreedRial }: Support): SupportFields {
  return { programme, startsOn, endsOn, agreedRial }
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
  const fresh: Partial<SupportFields> = { startsOn: '', endsOn: null, agreedRial: null }
  const begun = { fields: support ? supportFieldsOf(support) : fresh, revision: support?.revision ?? 1 }
  const form = useContractForm(supportFieldsSchema, {
    defaultValues: begun.fields,
    draftKey: `support-${support?.id ?? childId}`,
    fieldOf: (field) => fieldNames.find((name) => name === field.replace(/^fields\./u, '')) ?? null,
  })
  const store = useCommand('supports.save')
  const versions = useVersions<SupportFields>(begun, async () => {
    const answer = await invoke('children.get', { id: childId })
    const newest = answer.ok ? answer.value.supports.find(({ id }) => id === support?.id) : undefined
    return newest ? { fields: supportFieldsOf(newest), revision: newest.revision } : null
  })
  const save = (fields: SupportFields) =>
    versions.saveOver(fields, (revision) =>
      store.run({ childId, fields, ...(support ? { id: support.id, revision } : {}) }),
    )
  const done = (): void => {
    notify({ text: supportWords.saved })
    onClose()
  }
  const agreed: unknown = form.hook.watch('agreedRial')
  const programmes = useQueryMethod('programmes.list', {}).value ?? []
  const known = programmes
    .filter(({ id, basis, active }) => id === support?.programme || (basis === 'support' && active))
    .map(({ id, name }) => ({ id, label: name ?? wordOf(programmeWords, id) }))
  const { setFocus } = form.hook
  useEffect(() => {
    setFocus(fieldNames.find((name) => name === focus) ?? 'programme')
  }, [focus, setFocus])

  return (
    <>
      <Dialog isOpen onClose={onClose} title={title} isBusy={form.isSaving}>
        <FormBody form={form} onSave={save} onSaved={done} label={title}>
          <FieldGrid columns={2}>
            <FormSelectField
              form={form}
              name="programme"
              label={fieldName('programme')}
              options={known}
              isRequired
            />
            <FormNumberField
              form={form}
              name="agreedRial"
              label={supportWords.agreedRial}
              description={
                typeof agreed === 'number' && Number.isInteger(agreed) && agreed > 0
                  ? amountInWords(agreed)
                  : supportWords.agreedHint
              }
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
