import { type ReactNode, useEffect } from 'react'
import type { DefaultValues, FieldPath, FieldValues } from 'react-hook-form'
import type { z } from 'zod'
import type { AcceptedWarning, Subject } from '../../db/contract/findings'
import type { Result } from '../../db/contract/result'
import { Dialog, type DialogProps } from '../ui/dialog'
import { notify } from '../ui/toast'
import { type ContractForm, useContractForm } from './contract-form'
import { SaveActions, FormBody } from './form-body'
import { type Check, useFindingsWhileTyping } from './use-findings-while-typing'
import { useVersions, type Version } from './use-versions'
import { VersionsDialog } from './versions-dialog'
import { WarningsPanel } from './warnings-panel'

export interface RecordDialogProps<In extends FieldValues, Out extends In, Value> {
  readonly title: string
  readonly size?: NonNullable<DialogProps['size']>
  readonly schema: z.ZodType<Out, In>
  /** The form's fields in their order; the first takes the focus, and faults of the register are put at them by name. */
  readonly fieldNames: readonly [FieldPath<In>, ...FieldPath<In>[]]
  /** Of the words in which two versions are shown. */
  readonly subject: Subject
  readonly values: Partial<In>
  /** The revision that `values` were read at; null for a new record. */
  readonly revision: number | null
  readonly draftKey: string
  /** The field that a finding or a task pointed at. */
  readonly focus?: string | null
  /** Saves over the revision; undefined for a new record. */
  readonly save: (
    fields: Out,
    accepted: AcceptedWarning[],
    revision: number | undefined,
  ) => Promise<Result<Value>>
  /** What the rules would say of the fields; asked while they are filled in. */
  readonly check?: Check<Out>
  /** What is stored now, asked for when somebody saved in between; null when it is gone. Left out: the user is told and keeps what was typed. */
  readonly newest?: () => Promise<Version<Out> | null>
  readonly centerName?: (id: string) => string | null
  readonly savedText: string
  readonly onSaved?: (value: Value) => void
  readonly onClose: () => void
  readonly children: (form: ContractForm<In, Out>) => ReactNode
}

/**
 * A record's form over the screen: save and cancel, faults at their fields, warnings that want a reason, and both versions
 * side by side when somebody else saved in between.
 */
export function RecordDialog<In extends FieldValues, Out extends In, Value>({
  title,
  size = 'medium',
  schema,
  fieldNames,
  subject,
  values,
  revision,
  draftKey,
  focus = null,
  save,
  check,
  newest,
  centerName = () => null,
  savedText,
  onSaved,
  onClose,
  children,
}: RecordDialogProps<In, Out, Value>) {
  const nameOf = (field: string): FieldPath<In> | null => {
    const short = field.replace(/^fields\./u, '')
    return fieldNames.find((name) => name === short || name.endsWith(`.${short}`)) ?? null
  }
  const form = useContractForm<In, Out>(schema, {
    defaultValues: values as DefaultValues<In>,
    draftKey,
    fieldOf: nameOf,
  })
  useFindingsWhileTyping(form, check)
  const versions = useVersions<Out>(
    { fields: values as Partial<Out>, revision: revision ?? 0 },
    newest ?? (() => Promise.resolve(null)),
  )
  const saveOver = (fields: Out, accepted: AcceptedWarning[]): Promise<Result<Value>> =>
    revision === null
      ? save(fields, accepted, undefined)
      : newest === undefined
        ? save(fields, accepted, revision)
        : versions.saveOver(fields, (over) => save(fields, accepted, over))
  const done = (value: Value): void => {
    notify({ text: savedText, kind: 'success' })
    onSaved?.(value)
    onClose()
  }
  const { setFocus } = form.hook
  const first = (focus === null ? null : nameOf(focus)) ?? fieldNames[0]
  useEffect(() => {
    setFocus(first)
  }, [first, setFocus])

  return (
    <>
      <Dialog isOpen onClose={onClose} title={title} size={size} isBusy={form.isSaving}>
        <FormBody form={form} onSave={saveOver} onSaved={done} label={title}>
          {children(form)}
          <WarningsPanel form={form} />
          <SaveActions isSaving={form.isSaving} onCancel={onClose} />
        </FormBody>
      </Dialog>
      {versions.conflict && (
        <VersionsDialog
          subject={subject}
          conflict={versions.conflict}
          centerName={centerName}
          isSaving={form.isSaving}
          onClose={versions.dismiss}
          onChoose={(fields) => {
            versions.settle()
            form.hook.reset(fields, { keepDefaultValues: true })
            void form.save(saveOver).then((saved) => {
              if (saved !== null) done(saved.value)
            })
          }}
        />
      )}
    </>
  )
}
