import { useEffect } from 'react'
import type { z } from 'zod'
import type { AcceptedWarning } from '../../../db/contract/findings'
import {
  entryRoutes,
  type Placement,
  placementCorrectionSchema,
  placementKinds,
  relations,
} from '../../../db/contract/placements'
import { persianDigits } from '../../../db/contract/persian'
import { entryRouteWords, placementKindWords, relationWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import {
  FormComboField,
  FormDateField,
  FormSelectField,
  FormSuggestField,
  FormTextAreaField,
  FormTextField,
} from '../../forms/form-fields'
import { useVersions } from '../../forms/use-versions'
import { VersionsDialog } from '../../forms/versions-dialog'
import { WarningsPanel } from '../../forms/warnings-panel'
import { Dialog } from '../../ui/dialog'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { notify } from '../../ui/toast'
import { spellWords } from '../../words/children'
import { common } from '../../words/common'
import { asksFor, type SpellField } from './spells'
import { fieldName } from '../../words/value-words'

const spellSchema = placementCorrectionSchema.omit({ id: true, revision: true, accepted: true })
type SpellFields = z.output<typeof spellSchema>
type SpellInput = z.input<typeof spellSchema>

const kinds = optionsOf(placementKindWords, placementKinds)
const routes = optionsOf(entryRouteWords, entryRoutes)
const relationOptions = optionsOf(relationWords, relations)
const isSpellField = (field: string): field is keyof SpellFields => Object.hasOwn(spellSchema.shape, field)

function fieldsOf(spell: Placement): SpellFields {
  const {
    kind,
    centerId,
    startsOn,
    endsOn,
    entryRoute,
    orderNumber,
    orderDate,
    relativeName,
    relation,
    note,
  } = spell
  return {
    kind,
    centerId,
    startsOn,
    endsOn,
    entryRoute,
    orderNumber,
    orderDate,
    relativeName,
    // A relation of the list is shown by its word; the word is turned back on saving.
    relation:
      relation !== null && Object.hasOwn(relationWords, relation) ? wordOfRelation(relation) : relation,
    note,
  }
}

function wordOfRelation(code: string): string {
  return relationOptions.find(({ id }) => id === code)?.label ?? code
}

function codeOfRelation(typed: string | null): string | null {
  return relationOptions.find(({ label }) => label === typed)?.id ?? typed
}

/** Puts a wrongly written spell right. */
export function CorrectDialog({
  spell,
  focus,
  onClose,
}: {
  readonly spell: Placement
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const begun = { fields: fieldsOf(spell), revision: spell.revision }
  const form = useContractForm<SpellInput, SpellFields>(spellSchema, {
    defaultValues: begun.fields,
    draftKey: `spell-${spell.id}`,
  })
  const correct = useCommand('placements.correct')
  const centers = useQueryMethod('centers.list', {}).value ?? []
  const versions = useVersions<SpellFields>(begun, async () => {
    const answer = await invoke('children.get', { id: spell.childId })
    const newest = answer.ok ? answer.value.placements.find(({ id }) => id === spell.id) : undefined
    return newest ? { fields: fieldsOf(newest), revision: newest.revision } : null
  })
  const save = (fields: SpellFields, accepted: AcceptedWarning[]) =>
    versions.saveOver(fields, (revision) =>
      correct.run({ ...fields, relation: codeOfRelation(fields.relation), id: spell.id, revision, accepted }),
    )
  const done = (): void => {
    notify({ text: spellWords.corrected })
    onClose()
  }

  const { setFocus, watch } = form.hook
  useEffect(() => {
    setFocus(focus !== null && isSpellField(focus) ? focus : 'startsOn')
  }, [focus, setFocus])
  const typed = watch()
  const asks = (field: SpellField): boolean => asksFor(typed.kind, field, typed[field])

  return (
    <>
      <Dialog isOpen onClose={onClose} title={spellWords.correctTitle} isBusy={form.isSaving}>
        <FormBody form={form} onSave={save} onSaved={done} label={spellWords.correctTitle}>
          <p className="text-sm text-ink-soft">{spellWords.correctText}</p>
          <FieldGrid columns={3}>
            <FormSelectField form={form} name="kind" label={fieldName('kind')} options={kinds} isRequired />
            <FormDateField form={form} name="startsOn" label={fieldName('startsOn')} isRequired />
            <FormDateField form={form} name="endsOn" label={fieldName('endsOn')} />
            {asks('centerId') && (
              <FormComboField
                form={form}
                name="centerId"
                label={fieldName('centerId')}
                options={centers.map(({ id, name }) => ({ id, label: persianDigits(name) }))}
                isRequired={typed.kind === 'residential'}
              />
            )}
            {asks('entryRoute') && (
              <FormSelectField
                form={form}
                name="entryRoute"
                label={fieldName('entryRoute')}
                options={routes}
                emptyLabel={common.notWritten}
              />
            )}
            {asks('relativeName') && (
              <FormTextField form={form} name="relativeName" label={fieldName('relativeName')} />
            )}
            {asks('relation') && (
              <FormSuggestField
                form={form}
                name="relation"
                label={fieldName('relation')}
                options={relationOptions.map(({ label }) => ({ id: label, label }))}
              />
            )}
            {asks('orderNumber') && (
              <FormTextField form={form} name="orderNumber" label={fieldName('orderNumber')} dir="auto" />
            )}
            {asks('orderDate') && (
              <FormDateField form={form} name="orderDate" label={fieldName('orderDate')} />
            )}
          </FieldGrid>
          <FormTextAreaField form={form} name="note" label={fieldName('note')} rows={2} />
          <WarningsPanel form={form} />
          <SaveActions isSaving={form.isSaving} onCancel={onClose} />
        </FormBody>
      </Dialog>
      {versions.conflict && (
        <VersionsDialog
          subject="placement"
          conflict={versions.conflict}
          centerName={(id) => centers.find((center) => center.id === id)?.name ?? null}
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
